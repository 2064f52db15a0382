import type { ChannelDoc } from '../../documents.ts';
import type { Stored } from '../../store/store.ts';
import { Cache } from '../../turn/cache.ts';
import type { Directory } from './directory.ts';
import type { Envelope } from './envelope.ts';
import { type SignatureMatch, verifySignature } from './signature.ts';
import type { Vault } from './vault.ts';

type Channel = Stored<ChannelDoc>;

/** A request as it arrived. */
export interface Arrival {
  body: Buffer;
  signature: string | undefined;
  timestampHeader: string | undefined;
}

/** Gives a function that says whether an event of this channel was signed with the secret of its OA. */
export function createVerify({ vault, directory }: { vault: Vault; directory: Pick<Directory, 'ofApp'> }) {
  /** Opened secrets by their sealed form: opening is dearer than the hash that needs them. */
  const opened = new Cache<string>(2_000);

  const secretOf = async (channel: Channel): Promise<string> => {
    const sealed = channel.oaSecret ?? '';
    const known = opened.get(sealed);
    if (known !== undefined || sealed === '') return known ?? '';
    const secret = await vault.open(channel, 'oaSecret', sealed);
    opened.set(sealed, secret);
    return secret;
  };

  return async (channel: Channel, envelope: Envelope, arrival: Arrival): Promise<SignatureMatch> => {
    const signed = { ...arrival, appId: envelope.appId, timestamp: envelope.timestamp };
    if (arrival.signature === undefined) return 'none';
    if (channel.oaSecret !== undefined) return verifySignature(signed, await secretOf(channel));
    // Whether Zalo keeps one secret per app or per OA is not certain: until this OA has one, those of its sisters in
    // the same workspace count, and of no other.
    for (const sister of await directory.ofApp(channel.appId)) {
      if (sister.workspace !== channel.workspace || sister.oaSecret === undefined) continue;
      const match = verifySignature(signed, await secretOf(sister));
      if (match !== 'none') return match;
    }
    return 'none';
  };
}

export type Verify = ReturnType<typeof createVerify>;
