import { Button } from '@mantine/core';
import { useState } from 'react';
import { FLOWS, getFlows } from '../home/api.ts';
import { useWords } from '../i18n/words.ts';
import { dismissUnheard, UNHEARD, type Unheard } from '../numbers/api.ts';
import { UnheardList } from '../numbers/unheard-list.tsx';
import { useUnheard } from '../numbers/use-unheard.ts';
import panel from '../ui/panel.module.css';
import { useAction, useApi } from '../ui/use-api.ts';

/** So many are shown at once, and so many more each time. */
const STEP = 5;

/** What citizens asked and nothing answered, above the questions that have an answer; nothing while there is none. */
export function Unanswered({ onAnswer }: { onAnswer(item: Unheard): void }) {
  const t = useWords('numbers');
  const { query, more, readingMore } = useUnheard(undefined);
  const [most, setMost] = useState(STEP);
  const flows = useApi(FLOWS, getFlows);
  const dismiss = useAction(dismissUnheard, { stale: [UNHEARD] });
  const items = query.data ?? [];
  if (items.length === 0) return null;
  return (
    <section
      className={panel.panel}
      aria-label={t('week')}
      style={{ padding: '12px 16px', marginBottom: 24 }}
    >
      <h2 className={panel.title}>{t('week')}</h2>
      <p className={panel.muted}>{t('weekHelp')}</p>
      <UnheardList
        items={items.slice(0, most)}
        more={
          items.length > most || more !== undefined
            ? () => {
                if (items.length < most + STEP) more?.();
                setMost(most + STEP);
              }
            : undefined
        }
        readingMore={readingMore}
        placeOf={({ flow }) => {
          const name = flows.data?.items.find(({ id }) => id === flow)?.name;
          return name === undefined ? undefined : t('inFlow', { flow: name });
        }}
        actions={(item) => (
          <>
            <Button size="compact-xs" variant="light" onClick={() => onAnswer(item)}>
              {t('answer')}
            </Button>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => dismiss.mutate(item.id)}>
              {t('dismiss')}
            </Button>
          </>
        )}
      />
    </section>
  );
}
