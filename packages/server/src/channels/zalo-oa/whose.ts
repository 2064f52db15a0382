import type { ChannelDoc } from '../../documents.ts';
import type { Stored } from '../../store/store.ts';
import type { Counters } from './counters.ts';
import type { Directory } from './directory.ts';
import type { Envelope } from './envelope.ts';
import type { Arrival, Verify } from './verify.ts';

type Channel = Stored<ChannelDoc>;

/** Whose an event says it is, and for which of these Zalo's signature proves it. */
export interface Whose {
  found: Channel[];
  good: Channel[];
}

export interface WhoseDeps {
  directory: Pick<Directory, 'find' | 'ofApp'>;
  verify: Verify;
  counters: Counters;
}

/** Gives a function that finds the channels of an event and verifies it for each. */
export function createWhose({ directory, verify, counters }: WhoseDeps) {
  async function find(envelope: Envelope, fresh: boolean): Promise<Channel[]> {
    const { appId, recipient, sender, oa } = envelope;
    // The account may stand on either side: which id is known to us decides.
    const ids = [recipient, sender, oa].filter((id) => id !== undefined);
    const channel = await directory.find(appId, ids, fresh);
    if (channel) return [channel];
    // Who withdraws is known to one account only, and the event may not name it.
    return envelope.name === 'user_withdraw' && oa === undefined ? directory.ofApp(appId) : [];
  }

  async function verified(envelope: Envelope, arrival: Arrival, found: Channel[]): Promise<Channel[]> {
    const good: Channel[] = [];
    for (const channel of found) {
      const match = await verify(channel, envelope, arrival);
      if (match === 'none') continue;
      counters.add(`signature.${match}`);
      good.push(channel);
    }
    return good;
  }

  return async (envelope: Envelope, arrival: Arrival): Promise<Whose> => {
    const found = await find(envelope, false);
    const good = await verified(envelope, arrival, found);
    if (good.length > 0 || found.every((channel) => !channel.proven)) return { found, good };
    // Another server may have stored a secret that is not in our memory yet.
    const again = await find(envelope, true);
    return { found: again, good: await verified(envelope, arrival, again) };
  };
}
