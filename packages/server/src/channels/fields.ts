import type { ChannelDoc } from '../documents.ts';
import type { Stored } from '../store/store.ts';
import { problem } from './problems.ts';
import { readSiteVerifier } from './zalo-oa/pages.ts';
import type { Vault } from './zalo-oa/vault.ts';

export interface ChannelChange {
  name?: string | undefined;
  appSecret?: string | undefined;
  oaSecret?: string | undefined;
  siteVerifier?: string | undefined;
  buttonForm?: ChannelDoc['buttonForm'] | undefined;
}

export interface NewChannel extends Omit<ChannelChange, 'name'> {
  name: string;
  appId: string;
  oaId: string;
}

/** The fields of the document that a change sets; secrets are sealed on the way. */
export async function fieldsOf(
  vault: Vault,
  owner: Pick<Stored<ChannelDoc>, 'id' | 'workspace'>,
  change: ChannelChange,
): Promise<Partial<ChannelDoc>> {
  const { name, appSecret, oaSecret, siteVerifier, buttonForm } = change;
  const code = siteVerifier === undefined ? undefined : readSiteVerifier(siteVerifier);
  if (siteVerifier !== undefined && code === undefined) throw problem.siteVerifier();
  return {
    ...(name === undefined ? {} : { name }),
    ...(buttonForm === undefined ? {} : { buttonForm }),
    ...(code === undefined ? {} : { siteVerifier: code }),
    ...(appSecret === undefined ? {} : { appSecret: await vault.seal(owner, 'appSecret', appSecret) }),
    // Another secret proves itself anew.
    ...(oaSecret === undefined
      ? {}
      : { oaSecret: await vault.seal(owner, 'oaSecret', oaSecret), proven: false }),
  };
}
