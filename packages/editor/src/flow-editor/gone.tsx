import type { Flow } from '@danloi/engine/flow';
import { Button, Group, Text as Words } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { DraftCopies } from '../document/draft-copies.ts';
import { FLOWS, takeFlow } from '../home/api.ts';
import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { useAction } from '../ui/use-api.ts';
import { useAutosave, useEditor } from './context.ts';
import { downloadFlow } from './notices.tsx';
import classes from './panels.module.css';

/** The two ways to keep a draft whose flow has been deleted: as a new flow, or as a file made here. */
function WaysToKeep({ draft, onKept }: { draft(): Flow; onKept(): void }) {
  const t = useWords('together');
  const [, go] = useLocation();
  const take = useAction(takeFlow, {
    stale: [FLOWS],
    onDone({ id }) {
      onKept();
      go(`/kich-ban/${id}`);
    },
  });
  return (
    <Group gap={8} justify="center">
      <Button size="xs" loading={take.isPending} onClick={() => take.mutate(draft())}>
        {t('gone.again')}
      </Button>
      <Button size="xs" variant="default" onClick={() => downloadFlow(draft(), t('gone.fileName'))}>
        {t('gone.file')}
      </Button>
    </Group>
  );
}

/** Someone has deleted the flow that is being drawn: the draft stays on the screen, and how it can be kept. */
export function GoneNotice() {
  const { autosave, document } = useEditor();
  const gone = useAutosave(({ save }) => save.kind === 'gone');
  const copied = useAutosave((state) => state.copied);
  const t = useWords('together');
  return (
    <div role="status">
      {gone ? (
        <div className={classes.notice}>
          <p>
            <strong>{t('gone.title')}.</strong> {copied ? t('gone.help') : t('gone.notKept')}
          </p>
          <WaysToKeep draft={() => document.getState().flow} onKept={() => autosave.letGo()} />
        </div>
      ) : null}
    </div>
  );
}

/** What this machine still has of a flow that is no longer there. */
export function LeftHere({ flow, copies }: { flow: string; copies: DraftCopies }) {
  const t = useWords('together');
  const mayEdit = useMay()('flow.edit');
  // A browser that keeps nothing has nothing.
  const read = () => copies.read(flow).catch(() => []);
  const { data = [] } = useQuery({ queryKey: ['left here', flow], queryFn: read, gcTime: 0 });
  if (!mayEdit) return null;
  return data.map(({ tab, at, draft }) => (
    <section key={tab} aria-label={t('gone.found', { time: formatMoment(at) })}>
      <Words ta="center" mb={8}>
        {t('gone.found', { time: formatMoment(at) })}
      </Words>
      <WaysToKeep draft={() => draft} onKept={() => void copies.drop(flow, tab)} />
    </section>
  ));
}
