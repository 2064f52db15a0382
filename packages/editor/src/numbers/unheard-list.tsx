import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatNumber, useAgo } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import type { Unheard } from './api.ts';
import classes from './numbers.module.css';

/** What citizens wrote and nothing understood, each with what can be done about it. */
export function UnheardList(props: {
  items: readonly Unheard[];
  /** Where it was written, in words; absent when that is not known any more. */
  placeOf(item: Unheard): string | undefined;
  actions(item: Unheard): ReactNode;
  /** Shows what follows; absent at the end. */
  more: (() => void) | undefined;
  readingMore: boolean;
}) {
  const t = useWords('numbers');
  const ago = useAgo();
  return (
    <>
      <ul className={classes.list}>
        {props.items.map((item) => (
          <li key={item.id} className={classes.words}>
            <p className={classes.said}>“{item.text}”</p>
            <p className={classes.said} style={{ color: 'var(--dl-muted)' }}>
              {[
                t('times', { count: item.count, number: formatNumber(item.count) }),
                ago(item.at),
                props.placeOf(item),
              ]
                .filter((part) => part !== undefined)
                .join(' · ')}
            </p>
            <div className={classes.acts}>{props.actions(item)}</div>
          </li>
        ))}
      </ul>
      {props.more === undefined ? null : (
        <Button size="compact-sm" variant="subtle" mt={8} loading={props.readingMore} onClick={props.more}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
