import type { Tools } from '@danloi/engine';
import type { Consents } from './consents/index.ts';
import type { Knowledge } from './knowledge/index.ts';
import type { Notices } from './notices/index.ts';
import type { Requests } from './outgoing/index.ts';
import type { Platform } from './platform.ts';
import type { Ratings } from './ratings/index.ts';
import type { Store } from './store/store.ts';
import { forWorkspace } from './store/workspace-store.ts';
import type { Submissions } from './submissions/index.ts';
import type { Tables } from './tables/index.ts';
import type { Whose } from './turn/session-doc.ts';

/** The tools of one contact's effects; `flow` is the version that asked. */
export type ToolsOf = (whose: Whose, flow: { id: string; version: string }) => Tools;

/** What the effects of a workspace's flows may use, bound to that workspace and to the contact it is about. */
export function createTools(deps: {
  store: Store;
  platform: Pick<Platform, 'now'>;
  tables: Pick<Tables, 'lookup'>;
  knowledge: Pick<Knowledge, 'ask'>;
  submissions: Pick<Submissions, 'record'>;
  requests: Requests;
  notices: Pick<Notices, 'notify'>;
  ratings: Pick<Ratings, 'record'>;
  consents: Pick<Consents, 'record'>;
}): ToolsOf {
  const { tables, knowledge, submissions, requests, notices, ratings, consents, platform } = deps;
  return (whose, flow) => {
    const store = forWorkspace(deps.store, whose.workspace);
    return {
      now: () => platform.now(),
      tables: {
        lookup: (table, column, key, limit) => tables.lookup(store, table, column, key, limit),
      },
      knowledge: { ask: (text, topic) => knowledge.ask(store, text, topic) },
      submissions: { record: (submission) => submissions.record(store, submission) },
      http: { request: (request) => requests(whose.workspace, request) },
      staff: { notify: (notice) => notices.notify(whose, notice) },
      ratings: { record: (rating) => ratings.record(whose, rating) },
      consents: { record: (consent) => consents.record(whose, consent, flow) },
    };
  };
}
