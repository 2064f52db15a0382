import { EffectError } from '@danloi/engine';
import { workspaceSecrets } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { KeyOf } from '../media/index.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';

/** Keys of other systems that a workspace's steps may use by name, never by value. */
export interface WorkspaceSecrets {
  set(store: WorkspaceStore, name: string, value: string, by: string): Promise<void>;
  /** Names and fingerprints; no value ever comes back. */
  list(store: WorkspaceStore): Promise<{ name: string; fingerprint: string; updatedAt: number }[]>;
  delete(store: WorkspaceStore, name: string): Promise<void>;
  /** Puts values in the places of `{{secret.name}}`; an unknown name is an `EffectError`. */
  fill(workspace: string, text: string): Promise<string>;
}

const PLACES = /\{\{\s*secret\.([a-z][a-z0-9_-]{0,63})\s*\}\}/g;
const TRIES = 20;
const MOST = 200;

export function createWorkspaceSecrets(deps: {
  store: Store;
  platform: Pick<Platform, 'now'>;
  secrets: Pick<Secrets, 'seal' | 'open' | 'fingerprint'>;
  keyOf: KeyOf;
}): WorkspaceSecrets {
  const { platform, secrets, keyOf } = deps;
  const place = (workspace: string, name: string) => ({
    workspace,
    kind: workspaceSecrets.name,
    id: name,
    field: 'value',
  });

  const read = async (workspace: string, name: string): Promise<string> => {
    const found = await forWorkspace(deps.store, workspace).get(workspaceSecrets, name);
    if (found === undefined)
      throw new EffectError('http.no-secret', 'the workspace has no secret of this name');
    return secrets.open(await keyOf(workspace), place(workspace, name), found.sealed);
  };

  return {
    async set(store, name, value, by) {
      const sealed = secrets.seal(await keyOf(store.workspace), place(store.workspace, name), value);
      const doc = { id: name, name, sealed, fingerprint: secrets.fingerprint(value) };
      for (let tries = 0; tries < TRIES; tries += 1) {
        const before = await store.get(workspaceSecrets, name);
        const full = { ...doc, updatedAt: platform.now(), updatedBy: by };
        const written =
          before === undefined
            ? await store.insert(workspaceSecrets, full)
            : await store.replace(workspaceSecrets, full, before.rev);
        if (written.ok) return;
      }
      throw commonError('write.conflict');
    },

    async list(store) {
      const { items } = await store.find(workspaceSecrets, { index: 'byName', limit: MOST });
      return items.map(({ name, fingerprint, updatedAt }) => ({ name, fingerprint, updatedAt }));
    },

    async delete(store, name) {
      if (!(await store.delete(workspaceSecrets, name))) throw notFound();
    },

    async fill(workspace, text) {
      const names = new Set([...text.matchAll(PLACES)].map(([, name = '']) => name));
      const values = new Map<string, string>();
      for (const name of names) values.set(name, await read(workspace, name));
      return text.replace(PLACES, (_, name: string) => values.get(name) ?? '');
    },
  };
}
