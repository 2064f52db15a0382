/** From a request's bytes to an accepted event, or the status that refuses it. */
import { crashPoint } from '../../crash-point.ts';
import type { ChannelDoc } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Stored } from '../../store/store.ts';
import { Cache } from '../../turn/cache.ts';
import type { Receiver } from '../../turn/receive.ts';
import type { Counters } from './counters.ts';
import type { Directory } from './directory.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { normalise } from './inbound.ts';
import type { Quarantine } from './quarantine.ts';
import type { Arrival, Verify } from './verify.ts';

type Channel = Stored<ChannelDoc>;

export interface AdmissionDeps {
  directory: Directory;
  verify: Verify;
  quarantine: Quarantine;
  keepUnknown(channel: Channel, name: string, body: Buffer): Promise<void>;
  receive: Receiver['receive'];
  counters: Counters;
  platform: Pick<Platform, 'now' | 'monotonic' | 'after' | 'log'>;
}

export interface Admission {
  /** The status to answer. Throws when an event could not be made durable: then it must come again. */
  admit(arrival: Arrival): Promise<200 | 400 | 401 | 404>;
  /** Takes what waits in quarantine and can be verified by now. */
  replay(appId: string): Promise<number>;
}

const NOTE_EVENT_EVERY_MS = 60_000;

export function createAdmission(deps: AdmissionDeps): Admission {
  const { directory, verify, quarantine, counters, platform } = deps;
  const strangers = new Cache<true>(2_000);
  const notedAt = new Cache<number>(10_000);
  const replaying = new Map<string, Promise<number>>();

  async function find(envelope: Envelope, fresh: boolean): Promise<Channel[]> {
    const { appId, recipient, sender, oa } = envelope;
    const ids = [recipient, sender, oa].filter((id) => id !== undefined);
    const channel = await directory.find(appId, ids, fresh);
    if (channel) return [channel];
    // Who withdraws is known to one account only, and the event may not name it.
    return envelope.name === 'user_withdraw' && oa === undefined ? directory.ofApp(appId) : [];
  }

  /** The channels for which this event is proven to be Zalo's. */
  async function verified(
    envelope: Envelope,
    arrival: Arrival,
  ): Promise<{ found: Channel[]; good: Channel[] }> {
    for (const fresh of [false, true]) {
      const found = await find(envelope, fresh);
      const good: Channel[] = [];
      for (const channel of found) {
        const match = await verify(channel, envelope, arrival);
        if (match === 'none') continue;
        counters.add(`signature.${match}`);
        good.push(channel);
      }
      // Another server may have stored a secret or an account that is not in our memory yet.
      if (good.length > 0 || fresh || found.every((channel) => !channel.proven)) return { found, good };
    }
    return { found: [], good: [] };
  }

  function unknownAccount(envelope: Envelope): 404 {
    counters.add('account.unknown');
    const key = `${envelope.appId}|${envelope.recipient ?? envelope.oa ?? ''}`;
    if (!strangers.get(key)) {
      strangers.set(key, true);
      platform.log.warn(
        { app: envelope.appId, account: envelope.recipient ?? envelope.oa, code: 'channel.unknown' },
        'an event came for an account that is not connected',
      );
    }
    return 404;
  }

  async function unverified(channel: Channel, arrival: Arrival): Promise<200 | 401> {
    if (channel.proven) {
      counters.add('signature.wrong');
      const said = notedAt.get(`wrong|${channel.id}`);
      const now = platform.monotonic();
      if (said === undefined || now - said > NOTE_EVENT_EVERY_MS) {
        notedAt.set(`wrong|${channel.id}`, now);
        platform.log.warn({ channel: channel.id, code: 'signature.wrong' }, 'an event was refused');
      }
      return 401;
    }
    counters.add((await quarantine.put(channel.appId, arrival)) ? 'quarantine.kept' : 'quarantine.full');
    return 200;
  }

  async function take(channel: Channel, envelope: Envelope, body: Buffer): Promise<void> {
    const now = platform.now();
    const inbound = normalise(envelope, { channel: channel.id, oaId: channel.oaId, now, body });
    if ('ignored' in inbound) {
      counters.add(`ignored.${inbound.ignored}`);
      if (inbound.ignored === 'unknown-event') await deps.keepUnknown(channel, envelope.name, body);
    } else {
      counters.add(`event.${inbound.event.kind}`);
      await deps.receive({ channel: { id: channel.id, workspace: channel.workspace }, ...inbound });
    }
    note(channel, now);
  }

  /** Remembers, behind the answer and once a minute, that the account is alive. */
  function note(channel: Channel, now: number): void {
    const last = notedAt.get(channel.id);
    const passed = platform.monotonic();
    if (channel.proven && last !== undefined && passed - last < NOTE_EVENT_EVERY_MS) return;
    notedAt.set(channel.id, passed);
    const first = !channel.proven;
    directory
      .change(channel.id, (current) => ({ ...current, proven: true, lastEventAt: now }))
      .then(() => (first ? replay(channel.appId) : 0))
      .catch((error: unknown) => platform.log.warn({ err: error, channel: channel.id }, 'not noted'));
  }

  /** One after the other for each app, so that nothing is taken by two at once. */
  function replay(appId: string): Promise<number> {
    const next = (replaying.get(appId) ?? Promise.resolve(0)).catch(() => 0).then(() => takeIn(appId));
    const settled = next.finally(() => {
      if (replaying.get(appId) === settled) replaying.delete(appId);
    });
    replaying.set(appId, settled);
    return settled;
  }

  function takeIn(appId: string): Promise<number> {
    return quarantine.replay(appId, async (arrival) => {
      const envelope = readEnvelope(parse(arrival.body));
      const { good } = envelope ? await verified(envelope, arrival) : { good: [] };
      if (envelope) for (const channel of good) await take(channel, envelope, arrival.body);
      return good.length > 0;
    });
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
      const { found, good } = await verified(envelope, arrival);
      const [channel] = found;
      if (!channel) return unknownAccount(envelope);
      if (good.length === 0) return unverified(channel, arrival);
      crashPoint('after-verify');
      for (const each of good) await take(each, envelope, arrival.body);
      return 200;
    },
  };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
