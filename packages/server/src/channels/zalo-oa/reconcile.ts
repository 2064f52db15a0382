/**
 * Events that never came: Zalo may give up on one after an outage of ours. After a start, and when an account has been
 * silent for longer than is usual, its recent chats are read and what is new goes the way of every event.
 */
import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import type { Receiver } from '../../turn/receive.ts';
import type { ZaloApi } from './api-client.ts';
import type { Directory } from './directory.ts';
import { type HistoryRow, rowToEnvelope } from './history.ts';
import { normalise } from './inbound.ts';
import { readMissed } from './missed.ts';
import type { Tokens } from './tokens.ts';

type Channel = Stored<ChannelDoc>;

export interface ReconcileDeps {
  directory: Directory;
  api: Pick<ZaloApi, 'get'>;
  tokens: Pick<Tokens, 'access'>;
  receive: Receiver['receive'];
  platform: Pick<Platform, 'now' | 'monotonic' | 'after' | 'log'>;
}

export interface Reconcile {
  /** Reads what one account missed; gives how many events were new. */
  run(channel: Channel): Promise<number>;
  start(): void;
  stop(): void;
}

/** Never further back than this, whatever the outage. */
const FURTHEST_MS = 24 * 3_600_000;
/** Events are on their way for a while, and the time of the last one is noted once a minute. */
const MARGIN_MS = 10 * 60_000;
const SILENCE_MS = 30 * 60_000;
const FIRST_LOOK_MS = 5_000;
const LOOK_EVERY_MS = 5 * 60_000;

export function createReconcile(deps: ReconcileDeps): Reconcile {
  const { directory, platform } = deps;
  const looked = new Map<string, number>();
  let cancel: (() => void) | undefined;

  const run = async (channel: Channel): Promise<number> => {
    const token = await deps.tokens.access(channel);
    if (token.kind !== 'ok') return 0;
    const since = Math.max(
      (channel.lastEventAt ?? channel.createdAt) - MARGIN_MS,
      platform.now() - FURTHEST_MS,
      channel.createdAt,
    );
    let taken = 0;
    for await (const row of readMissed(deps, channel, token.access, since))
      taken += await feed(deps, channel, row);
    if (taken > 0)
      platform.log.warn({ channel: channel.id, count: taken }, 'events that never came were read again');
    return taken;
  };

  const look = async (): Promise<void> => {
    for await (const channel of directory.all()) {
      if (!channel.proven || !channel.tokens || channel.tokens.needsConsent) continue;
      const last = looked.get(channel.id);
      const silent = platform.now() - (channel.lastEventAt ?? 0) > SILENCE_MS;
      // Once after the start; later when it is silent in the day, and not more often than the silence lasts.
      const due =
        last === undefined || (silent && isDay(platform.now()) && platform.monotonic() - last > SILENCE_MS);
      if (!due) continue;
      looked.set(channel.id, platform.monotonic());
      await run(channel).catch((error: unknown) =>
        platform.log.warn({ err: error, channel: channel.id }, 'recent chats could not be read'),
      );
    }
  };

  return {
    run,
    start() {
      const round = () => {
        look()
          .catch((error: unknown) => platform.log.warn({ err: error }, 'channels could not be read'))
          .finally(() => {
            if (cancel) cancel = platform.after(LOOK_EVERY_MS, round);
          });
      };
      cancel = platform.after(FIRST_LOOK_MS, round);
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}

async function feed({ receive, platform }: ReconcileDeps, channel: Channel, row: HistoryRow): Promise<0 | 1> {
  const envelope = rowToEnvelope(row, channel.appId, channel.oaId);
  // Without an id of its own a row could not be told from the event that brought it before.
  if (!envelope || row.raw.message_id === undefined || row.raw.message_id === '') return 0;
  const context = { channel: channel.id, oaId: channel.oaId, now: platform.now(), body: Buffer.alloc(0) };
  const inbound = normalise(envelope, context);
  if ('ignored' in inbound) return 0;
  const taken = await receive({ channel: { id: channel.id, workspace: channel.workspace }, ...inbound });
  return taken === 'duplicate' ? 0 : 1;
}

/** In Viet Nam people write from six to ten in the evening; silence at night is nothing odd. */
function isDay(now: number): boolean {
  const hour = Math.floor(now / 3_600_000 + 7) % 24;
  return hour >= 6 && hour < 22;
}
