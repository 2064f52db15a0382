import { hash } from 'node:crypto';
import { type ChannelDoc, unknownEvents } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Store, Stored } from '../../store/store.ts';
import { Cache } from '../../turn/cache.ts';
import type { Vault } from './vault.ts';

/** New kinds a channel may bring before they are only counted. */
const MOST_KINDS = 100;

/**
 * Gives a function that keeps the first event of each kind that this server does not know, sealed, for whoever
 * teaches it the kind, and counts the others.
 */
export function createKeepUnknown(deps: {
  store: Store;
  vault: Vault;
  platform: Pick<Platform, 'now' | 'log'>;
}) {
  const { store, vault, platform } = deps;
  const known = new Cache<true>(5_000);
  return async (channel: Stored<ChannelDoc>, name: string, body: Buffer): Promise<void> => {
    const id = `${channel.id}.${hash('sha256', name, 'hex').slice(0, 16)}`;
    await store.increment(`unknown-events/${id}`);
    if (known.get(id)) return;
    known.set(id, true);
    if ((await store.count(unknownEvents, { index: 'byChannel', equals: [channel.id] })) >= MOST_KINDS)
      return;
    const written = await store.insert(unknownEvents, {
      id,
      channel: channel.id,
      name,
      sealedBody: await vault.seal(channel, 'event', body.toString('utf8')),
      at: platform.now(),
    });
    if (written.ok)
      platform.log.warn(
        { channel: channel.id, event: /^[a-z0-9_.-]{1,60}$/i.test(name) ? name : '?' },
        'an event of an unknown kind was acknowledged and kept',
      );
  };
}
