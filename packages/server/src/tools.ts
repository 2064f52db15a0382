import type { Tools } from '@danloi/engine';
import type { Knowledge } from './knowledge/index.ts';
import type { Platform } from './platform.ts';
import type { Store } from './store/store.ts';
import { forWorkspace } from './store/workspace-store.ts';
import type { Submissions } from './submissions/index.ts';
import type { Tables } from './tables/index.ts';

/** What the effects of a workspace's flows may use, bound to that workspace. */
export function createTools(deps: {
  store: Store;
  platform: Pick<Platform, 'now'>;
  tables: Pick<Tables, 'lookup'>;
  knowledge: Pick<Knowledge, 'ask'>;
  submissions: Pick<Submissions, 'record'>;
}): (workspace: string) => Tools {
  const { tables, knowledge, submissions, platform } = deps;
  return (workspace) => {
    const store = forWorkspace(deps.store, workspace);
    return {
      now: () => platform.now(),
      tables: {
        lookup: (table, column, key, limit) => tables.lookup(store, table, column, key, limit),
      },
      knowledge: { ask: (text, topic) => knowledge.ask(store, text, topic) },
      submissions: { record: (submission) => submissions.record(store, submission) },
    };
  };
}
