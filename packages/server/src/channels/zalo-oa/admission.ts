/** From a request's bytes to an accepted event, or the status that refuses it. */
import { crashPoint } from '../../crash-point.ts';
import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import type { Receiver } from '../../turn/receive.ts';
import type { Counters } from './counters.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { normalise } from './inbound.ts';
import { createNotices } from './notices.ts';
import type { Quarantine } from './quarantine.ts';
import type { Arrival } from './verify.ts';
import { createWhose, type WhoseDeps } from './whose.ts';

type Channel = Stored<ChannelDoc>;

export interface AdmissionDeps extends WhoseDeps {
  directory: WhoseDeps['directory'] & Parameters<typeof createNotices>[0]['directory'];
  quarantine: Quarantine;
  keepUnknown(channel: Channel, name: string, body: Buffer): Promise<void>;
  receive: Receiver['receive'];
  counters: Counters;
  platform: Pick<Platform, 'now' | 'monotonic' | 'log'>;
}

export interface Admission {
  /** The status to answer. Throws when an event could not be made durable: then it must come again. */
  admit(arrival: Arrival): Promise<200 | 400 | 401 | 404>;
  /** Takes what waits in quarantine and can be verified by now. */
  replay(appId: string): Promise<number>;
}

export function createAdmission(deps: AdmissionDeps): Admission {
  const { quarantine, counters, platform } = deps;
  const whose = createWhose(deps);
  const notices = createNotices(deps);

  const replay = oneAfterTheOther((appId) =>
    quarantine.replay(appId, async (arrival) => {
      const envelope = readEnvelope(parse(arrival.body));
      if (!envelope) return false;
      const { good } = await whose(envelope, arrival);
      for (const channel of good) await take(channel, envelope, arrival.body);
      return good.length > 0;
    }),
  );

  async function take(channel: Channel, envelope: Envelope, body: Buffer): Promise<void> {
    const { id, workspace, oaId } = channel;
    const inbound = normalise(envelope, { channel: id, oaId, now: platform.now(), body });
    if ('ignored' in inbound) {
      counters.add(`ignored.${inbound.ignored}`);
      if (inbound.ignored === 'unknown-event') await deps.keepUnknown(channel, envelope.name, body);
    } else {
      counters.add(`event.${inbound.event.kind}`);
      await deps.receive({ channel: { id, workspace }, ...inbound });
    }
    await notices.alive(
      channel,
      () => void replay(channel.appId).catch(() => counters.add('quarantine.failed')),
    );
  }

  async function unverified(channel: Channel, arrival: Arrival): Promise<200 | 401> {
    if (channel.proven) {
      counters.add('signature.wrong');
      notices.wrongSignature(channel);
      return 401;
    }
    counters.add((await quarantine.put(channel.appId, arrival)) ? 'quarantine.kept' : 'quarantine.full');
    return 200;
  }

  return {
    replay,
    async admit(arrival) {
      const value = parse(arrival.body);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return 400;
      // The console's check of the address: unsigned, empty, and before any secret is known.
      if (Object.keys(value).length === 0) return 200;
      const envelope = readEnvelope(value);
      if (!envelope) return 400;
      const { found, good } = await whose(envelope, arrival);
      const [channel] = found;
      if (!channel) {
        counters.add('account.unknown');
        notices.stranger(envelope);
        return 404;
      }
      if (good.length === 0) return unverified(channel, arrival);
      crashPoint('after-verify');
      for (const each of good) await take(each, envelope, arrival.body);
      return 200;
    },
  };
}

/** Never two runs of one name at a time: nothing in quarantine is taken by two. */
function oneAfterTheOther(run: (name: string) => Promise<number>): (name: string) => Promise<number> {
  const running = new Map<string, Promise<number>>();
  return (name) => {
    const before = running.get(name) ?? Promise.resolve(0);
    const next = before
      .catch(() => 0)
      .then(() => run(name))
      .finally(() => {
        if (running.get(name) === next) running.delete(name);
      });
    running.set(name, next);
    return next;
  };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
