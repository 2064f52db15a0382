import type { Flow } from '@danloi/engine/flow';
import { useLocation } from 'wouter';
import { approvalKey } from '../approvals/api.ts';
import { useWords } from '../i18n/words.ts';
import { useMe } from '../session/me.ts';
import { tellDone, tellFailure, useAction } from '../ui/use-api.ts';
import { restore } from './api.ts';

/** Makes something the draft of a flow and goes there; `done` says what it is now. */
export function useRestore(flow: string, done: string) {
  const t = useWords('versions');
  const { person } = useMe();
  const [, go] = useLocation();
  const act = useAction(restore, {
    stale: [['flow', flow], ['flows'], ['changes', flow], approvalKey(flow)],
    onDone: (became) => {
      if (became !== 'done') return tellFailure(t(`restore.${became}`));
      tellDone(done);
      go(`/kich-ban/${flow}`);
    },
  });
  return {
    busy: act.isPending,
    take: (read: () => Promise<Flow>) => act.mutate({ id: flow, person: person.id, read }),
  };
}
