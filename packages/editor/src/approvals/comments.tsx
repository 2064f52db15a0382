import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { useAction } from '../ui/use-api.ts';
import { type Approval, approvalKey, comment, settleComment } from './api.ts';
import classes from './approvals.module.css';

/** What author and approver say to each other about steps; each is ticked when it was dealt with. */
export function Comments(props: {
  flow: string;
  approval: Approval;
  names: ReadonlyMap<string, string>;
  /** The step on the drawing that a new comment is about. */
  chosen: string | undefined;
  onChoose(node: string): void;
}) {
  const { flow, approval, names, chosen } = props;
  const t = useWords('approvals');
  const may = useMay();
  const [text, setText] = useState('');
  const stale = [approvalKey(flow)];
  const add = useAction(comment, { stale, onDone: () => setText('') });
  const settle = useAction(settleComment, { stale });
  const mayTalk = may('flow.edit') || may('flow.publish');
  const about = chosen === undefined ? t('aboutAll') : t('aboutStep', { name: names.get(chosen) ?? '' });
  return (
    <section aria-label={t('comments')}>
      {approval.comments.length === 0 ? <p className={classes.quiet}>{t('noComments')}</p> : null}
      <ul className={classes.comments}>
        {approval.comments.map(({ id, node, by, at, text: said, done }) => (
          <li key={id} data-done={done || undefined}>
            <Checkbox
              checked={done}
              disabled={!mayTalk}
              onChange={(event) =>
                settle.mutate({ id: flow, comment: id, done: event.currentTarget.checked })
              }
              aria-label={t('settled', { text: said })}
            />
            <div>
              <p className={classes.who}>
                {by === '' ? t('someone') : by} · {formatMoment(at)}
                {node === undefined ? null : (
                  <button type="button" className={classes.step} onClick={() => props.onChoose(node)}>
                    {names.get(node) ?? t('stepGone')}
                  </button>
                )}
              </p>
              <p className={classes.said}>{said}</p>
            </div>
          </li>
        ))}
      </ul>
      {mayTalk ? (
        <form
          className={classes.say}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') add.mutate({ id: flow, node: chosen, text: text.trim() });
          }}
        >
          <Textarea
            label={about}
            description={t('chooseStep')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={2_000}
            autosize
            minRows={2}
          />
          <Button
            type="submit"
            size="xs"
            variant="default"
            disabled={text.trim() === ''}
            loading={add.isPending}
          >
            {t('say')}
          </Button>
        </form>
      ) : null}
    </section>
  );
}
