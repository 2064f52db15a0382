import { Select } from '@mantine/core';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import panel from '../ui/panel.module.css';
import { tellDone, useAction } from '../ui/use-api.ts';
import { changeWorkspace, WORKSPACE, type WorkspaceAnswer } from '../workspace/api.ts';

/** Times to choose from, days; the one in use is among them whatever it is. */
const DAYS = [7, 30, 90, 180, 365];

/** How long what was said in chats is kept after the citizen's last word. */
export function ChatDaysSetting({ workspace }: { workspace: WorkspaceAnswer }) {
  const t = useWords('chats');
  const may = useMay();
  const save = useAction((chatDays: number) => changeWorkspace({ chatDays }), {
    stale: [WORKSPACE],
    onDone: () => tellDone(t('keep.saved')),
  });
  const now = save.isPending ? save.variables : workspace.chatDays;
  const offered = [...new Set([...DAYS, now])].toSorted((a, b) => a - b);
  return (
    <section className={panel.section} aria-label={t('keep.title')}>
      <h2 className={panel.title}>{t('keep.title')}</h2>
      <div className={`${panel.panel} ${panel.padded}`}>
        <Select
          maw={560}
          label={t('keep.label')}
          description={t('keep.help')}
          data={offered.map((days) => ({ value: String(days), label: t('keep.days', { count: days }) }))}
          value={String(now)}
          allowDeselect={false}
          disabled={!may('workspace.manage')}
          onChange={(value) => {
            if (value !== null && Number(value) !== now) save.mutate(Number(value));
          }}
        />
      </div>
    </section>
  );
}
