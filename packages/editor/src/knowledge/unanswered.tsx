import { Button } from '@mantine/core';
import { FLOWS, getFlows } from '../home/api.ts';
import { useWords } from '../i18n/words.ts';
import { dismissUnheard, getUnheard, UNHEARD, type Unheard } from '../numbers/api.ts';
import { UnheardList } from '../numbers/unheard-list.tsx';
import panel from '../ui/panel.module.css';
import { useAction, useApi } from '../ui/use-api.ts';

/** Shown at once; the rest follows when these are dealt with. */
const SHOWN = 5;

/** What citizens asked and nothing answered, above the questions that have an answer; nothing while there is none. */
export function Unanswered({ onAnswer }: { onAnswer(item: Unheard): void }) {
  const t = useWords('numbers');
  const query = useApi(UNHEARD, () => getUnheard());
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
        items={items.slice(0, SHOWN)}
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
