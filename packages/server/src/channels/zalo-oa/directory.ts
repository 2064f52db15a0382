import { type ChannelDoc, channels } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Store, Stored } from '../../store/store.ts';

type Channel = Stored<ChannelDoc>;

/** The connected accounts: found by app and OA on every event, changed by one small conditional write at a time. */
export interface Directory {
  /** The channel of this app whose OA is one of these ids. `fresh`: not from memory. */
  find(appId: string, ids: readonly string[], fresh?: boolean): Promise<Channel | undefined>;
  ofApp(appId: string): Promise<Channel[]>;
  get(id: string): Promise<Channel | undefined>;
  /** All channels, in pages. */
  all(): AsyncGenerator<Channel>;
  /**
   * Changes a channel by a pure step that may run several times; a step that gives nothing leaves it as it is.
   * Gives the channel as it then is; undefined when there is none.
   */
  change(id: string, step: (channel: Channel) => Channel | undefined): Promise<Channel | undefined>;
  /** False when another channel has this app and OA. */
  add(channel: ChannelDoc & { id: string }): Promise<boolean>;
  remove(channel: Channel): Promise<void>;
}

/** How long another server's change may go unnoticed. */
const FRESH_MS = 3_000;
const MOST_IN_MEMORY = 5_000;
const MOST_TRIES = 20;

export function createDirectory({
  store,
  platform,
}: {
  store: Store;
  platform: Pick<Platform, 'monotonic'>;
}): Directory {
  const known = new Map<string, { channels: Channel[]; at: number }>();

  const ofApp = async (appId: string, fresh: boolean): Promise<Channel[]> => {
    const entry = known.get(appId);
    const now = platform.monotonic();
    if (entry && !fresh && now - entry.at < FRESH_MS) return entry.channels;
    const found: Channel[] = [];
    let after: string | undefined;
    do {
      const page = await store.find(channels, {
        index: 'byApp',
        equals: [appId],
        limit: 1_000,
        ...(after === undefined ? {} : { after }),
      });
      found.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    // An app that is not ours is remembered too, so that strangers cost one look-up.
    if (known.size >= MOST_IN_MEMORY) known.clear();
    known.set(appId, { channels: found, at: now });
    return found;
  };

  return {
    async find(appId, ids, fresh = false) {
      return (await ofApp(appId, fresh)).find((channel) => ids.includes(channel.oaId));
    },
    ofApp: (appId) => ofApp(appId, false),
    get: (id) => store.get(channels, id),
    async *all() {
      let after: string | undefined;
      do {
        const page = await store.find(channels, {
          index: 'byApp',
          limit: 200,
          ...(after === undefined ? {} : { after }),
        });
        yield* page.items;
        after = page.next;
      } while (after !== undefined);
    },
    async change(id, step) {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const channel = await store.get(channels, id);
        const next = channel && step(channel);
        if (!channel || !next) return channel;
        const { rev, ...doc } = next;
        const written = await store.replace(channels, doc, channel.rev);
        known.delete(channel.appId);
        if (next.appId !== channel.appId) known.delete(next.appId);
        if (written.ok) return { ...next, rev: written.rev };
      }
      throw new ChannelBusyError(id);
    },
    async add(channel) {
      const written = await store.insert(channels, channel);
      known.delete(channel.appId);
      return written.ok;
    },
    async remove(channel) {
      await store.delete(channels, channel.id);
      known.delete(channel.appId);
    },
  };
}

/** Others changed the channel each time that we tried, or its app and OA belong to another channel. */
class ChannelBusyError extends Error {
  override readonly name = 'ChannelBusyError';
  readonly code = 'channel.busy';
  constructor(id: string) {
    super(`channel ${id} cannot be changed now`);
  }
}
