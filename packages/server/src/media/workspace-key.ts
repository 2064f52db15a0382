import { workspaces } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Key, Secrets } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';

/** The key under which a workspace's reports and files are sealed. */
export type KeyOf = (workspace: string) => Promise<Key>;

/** Reads each workspace's wrapped key once; a key never changes while the server runs. */
export function createKeyOf(store: Pick<Store, 'get'>, secrets: Pick<Secrets, 'workspaceKey'>): KeyOf {
  const known = new Map<string, Key>();
  return async (workspace) => {
    const cached = known.get(workspace);
    if (cached) return cached;
    const doc = await store.get(workspaces, workspace);
    if (!doc) throw notFound();
    const key = secrets.workspaceKey(doc.wrappedKey);
    known.set(workspace, key);
    return key;
  };
}
