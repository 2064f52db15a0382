import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import { Cache } from '../../turn/cache.ts';
import type { Directory } from './directory.ts';
import type { Envelope } from './envelope.ts';

type Channel = Stored<ChannelDoc>;

/** What is written down about events beside their turns: seldom, since events are many. */
export interface Notices {
  /** An app or OA that nobody connected: said once for each. */
  stranger(envelope: Envelope): void;
  /** A wrong signature: said once a minute for each account. */
  wrongSignature(channel: Channel): void;
  /**
   * The account is alive; stored behind the answer, once a minute. `first`: its secret was never proven before, which
   * is stored before the answer, so that the very next event with a wrong signature is refused.
   */
  alive(channel: Channel, first: () => void): Promise<void>;
}

const EVERY_MS = 60_000;

export function createNotices(deps: {
  directory: Pick<Directory, 'change'>;
  platform: Pick<Platform, 'now' | 'monotonic' | 'log'>;
}): Notices {
  const { directory, platform } = deps;
  const strangers = new Cache<true>(2_000);
  const last = new Cache<number>(20_000);

  /** At most once a minute for each name. */
  const due = (name: string): boolean => {
    const now = platform.monotonic();
    const before = last.get(name);
    if (before !== undefined && now - before < EVERY_MS) return false;
    last.set(name, now);
    return true;
  };

  return {
    stranger({ appId, recipient, oa }) {
      const account = recipient ?? oa;
      if (strangers.get(`${appId}|${account}`)) return;
      strangers.set(`${appId}|${account}`, true);
      platform.log.warn(
        { app: appId, account, code: 'channel.unknown' },
        'an event came for an account that is not connected',
      );
    },
    wrongSignature({ id }) {
      if (due(`wrong|${id}`))
        platform.log.warn({ channel: id, code: 'signature.wrong' }, 'an event was refused');
    },
    async alive({ id, proven }, first) {
      const dueNow = due(`alive|${id}`);
      if (proven && !dueNow) return;
      const lastEventAt = platform.now();
      const stored = directory
        .change(id, (current) => ({ ...current, proven: true, lastEventAt }))
        .then(() => {
          if (!proven) first();
        })
        .catch((error: unknown) => platform.log.warn({ err: error, channel: id }, 'not noted'));
      if (!proven) await stored;
    },
  };
}
