/** A runtime over any store, with a flow of a few words, a channel that does as it is told, and one contact. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { InboundEvent, Tools } from '@danloi/engine';
import type { SendOutcome, SendRequest } from '../channels/channel.ts';
import { channels, type SessionDoc, sessions } from '../documents.ts';
import { createLog } from '../log.ts';
import { createPlatform, type Platform } from '../platform.ts';
import { createRuntime, type Runtime, type RuntimeDeps } from '../runtime.ts';
import type { Store, Stored } from '../store/store.ts';
import { Chance } from './chance.ts';
import { simulatedEffects, simulatedTurning } from './few-words-flow.ts';

export const CHANNEL = { id: 'kenhzalooa', workspace: 'phuongtanan' } as const;

export interface RuntimeParts {
  runtime: Runtime;
  platform: Platform;
  /** What was handed to the channel, in order. */
  sent: SendRequest[];
  /** Names of effects that ran. */
  ran: string[];
  /** Moves the clock on. */
  pass(ms: number): void;
  /** A text of the contact; its id is the text unless given. */
  say(text: string, id?: string): ReturnType<Runtime['receiver']['receive']>;
  session(): Promise<Stored<SessionDoc> | undefined>;
  /** Resolves once events are turned at once: what an earlier process left was looked for. */
  ready(): Promise<void>;
}

export const text = (words: string, id = words, at = Date.now()): InboundEvent => ({
  id,
  at,
  kind: 'text',
  text: words,
});

/** `send` and `effect` decide what becomes of each; by default all goes well. */
export async function runtimeParts(
  store: Store,
  given: Partial<RuntimeDeps> & {
    send?: (request: SendRequest) => Promise<SendOutcome>;
    effect?: (name: string, id: string) => Promise<void>;
    contact?: string;
    log?: Platform['log'];
  } = {},
): Promise<RuntimeParts> {
  const { send, effect, contact = '7001', log = createLog({ level: 'silent' }), ...deps } = given;
  let ahead = 0;
  const real = createPlatform(log);
  const platform: Platform = {
    ...real,
    now: () => real.now() + ahead,
    monotonic: () => real.monotonic() + ahead,
  };
  const sent: SendRequest[] = [];
  const ran: string[] = [];
  await store.insert(channels, {
    ...CHANNEL,
    kind: 'zalo-oa',
    name: 'OA',
    appId: '1',
    oaId: '2',
    proven: true,
    buttonForm: 'buttons',
    createdAt: 0,
  });
  const runtime = createRuntime({
    store,
    platform,
    secrets: { lookup: (name) => `hmac of ${name}` },
    registry: simulatedEffects(async (name, id) => {
      ran.push(name);
      await effect?.(name, id);
    }),
    tools: () => ({}) as Tools,
    adapters: {
      'zalo-oa': {
        kind: 'zalo-oa',
        ratePerMinute: 60_000,
        explain: (code) => ({ vi: code, en: code }),
        async send(request) {
          sent.push(request);
          return send?.(request) ?? { kind: 'accepted' };
        },
      },
    },
    fetchMedia: async () => 'done',
    forgetContact: async () => {},
    exclusive: true,
    turning: simulatedTurning(new Chance(1)),
    ...deps,
  });
  return {
    runtime,
    platform,
    sent,
    ran,
    pass: (ms) => {
      ahead += ms;
    },
    say: (words, id) =>
      runtime.receiver.receive({ channel: CHANNEL, contact, event: text(words, id, platform.now()) }),
    session: () => store.get(sessions, `${CHANNEL.id}/${contact}`),
    async ready() {
      let probes = 0;
      const probe = () =>
        runtime.receiver.receive({ channel: CHANNEL, contact: `probe${probes++}`, event: text('') });
      await until(async () => (await probe()) === 'taken', 'events are turned at once');
    },
  };
}

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 5_000; waited += 5) {
    if (await holds()) return;
    await sleep(5);
  }
  throw new Error(`waited in vain: ${what}`);
}
