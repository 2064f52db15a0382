import type { MediaDoc } from '../documents.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { openly, type PartCodec } from './parts.ts';
import { createKeyOf } from './workspace-key.ts';

/** How files are written: what citizens send is sealed as their words are. */
export function createCodecs(
  store: Pick<Store, 'get'>,
  secrets: Pick<Secrets, 'seal' | 'open' | 'workspaceKey'>,
) {
  const keyOf = createKeyOf(store, secrets);
  return async ({ workspace }: WorkspaceStore, purpose: MediaDoc['purpose']): Promise<PartCodec> => {
    if (purpose === 'editor') return openly;
    const key = await keyOf(workspace);
    const place = (id: string) => ({ workspace, kind: 'media-parts', id, field: 'bytes' });
    return {
      write: (id, bytes) => secrets.seal(key, place(id), bytes.toString('base64')),
      read: (id, text) => Buffer.from(secrets.open(key, place(id), text), 'base64'),
    };
  };
}
