/** What tests of server parts need around them: a store in memory, a quiet platform, one workspace with its key. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { collections, workspaces } from '../documents.ts';
import { createPlatform, type Platform } from '../platform.ts';
import { openSecrets, type Secrets } from '../secrets/index.ts';
import { forWorkspace, openSqlite, type Store, type WorkspaceStore } from '../store/index.ts';

export interface Parts {
  store: Store;
  own: WorkspaceStore;
  /** Another workspace of the same server. */
  foreign: WorkspaceStore;
  platform: Platform;
  secrets: Secrets;
}

const WORKSPACES = ['phuongtanan', 'phuongkhac'] as const;

/** `now` and `monotonic` can be held by the test. */
export async function serverParts(hold: Partial<Pick<Platform, 'now' | 'monotonic'>> = {}): Promise<Parts> {
  const quiet = pino(new Writable({ write: (_, __, done) => done() }));
  const platform = { ...createPlatform(quiet), ...hold };
  const secrets = openSecrets({ dataDir: '/nonexistent', key: '5a'.repeat(32), platform });
  const store = openSqlite({
    file: ':memory:',
    collections,
    onFatal: (error) => {
      throw error;
    },
  });
  for (const id of WORKSPACES) {
    await store.insert(workspaces, {
      id,
      name: id,
      values: {},
      wrappedKey: secrets.newWorkspaceKey(),
      createdAt: 0,
    });
  }
  const [own, foreign] = WORKSPACES.map((id) => forWorkspace(store, id)) as [WorkspaceStore, WorkspaceStore];
  return { store, own, foreign, platform, secrets };
}
