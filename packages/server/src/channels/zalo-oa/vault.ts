import type { ChannelDoc } from '../../documents.ts';
import { createKeyOf } from '../../media/workspace-key.ts';
import type { Secrets } from '../../secrets/index.ts';
import type { Store, Stored } from '../../store/store.ts';

/** What of a channel is kept sealed. */
type SecretField = 'appSecret' | 'oaSecret' | 'accessToken' | 'refreshToken' | 'verifier' | 'event';

type Owner = Pick<Stored<ChannelDoc>, 'id' | 'workspace'>;

/** Seals and opens the secrets of channels, each bound to its channel and field. */
export interface Vault {
  seal(owner: Owner, field: SecretField, text: string): Promise<string>;
  /** Throws a `SealError` when it was sealed under another key or for another place. */
  open(owner: Owner, field: SecretField, sealed: string): Promise<string>;
}

export function createVault(deps: {
  store: Pick<Store, 'get'>;
  secrets: Pick<Secrets, 'seal' | 'open' | 'workspaceKey'>;
}): Vault {
  const keyOf = createKeyOf(deps.store, deps.secrets);
  const place = ({ id, workspace }: Owner, field: SecretField) => ({
    workspace,
    kind: 'channels',
    id,
    field,
  });
  return {
    seal: async (owner, field, text) =>
      deps.secrets.seal(await keyOf(owner.workspace), place(owner, field), text),
    open: async (owner, field, sealed) =>
      deps.secrets.open(await keyOf(owner.workspace), place(owner, field), sealed),
  };
}
