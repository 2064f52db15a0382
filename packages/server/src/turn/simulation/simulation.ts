import { EffectError, type InboundEvent, type Tools, type TurnWorld } from '@danloi/engine';
import type { SendOutcome, SendRequest } from '../../channels/channel.ts';
import {
  type ChannelDoc,
  channels,
  deadLetters,
  intake,
  parked,
  type SessionDoc,
  sessions,
} from '../../documents.ts';
import { createRuntime, type Runtime } from '../../runtime.ts';
import type { Stored } from '../../store/store.ts';
import { simulatedEffects, simulatedTurning } from './flow.ts';
import { type Life, Scheduler } from './scheduler.ts';
import { type Broken, Data, type StoreFaults, simulatedStore } from './store.ts';

export interface Plan {
  seed: number;
  servers: number;
  contacts: number;
  events: number;
  crashes: number;
  /** Probability that the store does not answer. */
  store: number;
  /** Probability that a send is not simply accepted. */
  channel: number;
  calmMs: number;
  /** Planted: the laws must find it. */
  broken?: Broken | 'loses-messages';
}

interface Server {
  life: Life;
  runtime: Runtime;
}

/** A message that the channel took. */
export interface Accepted {
  contact: string;
  id: string;
  text: string;
}

const WORDS = [
  'send',
  'send send',
  'send read',
  'send safe',
  'once send',
  'poison',
  'flaky send',
  'send send send',
  'wait send',
  '',
];
const CHANNEL = 'oa';
const MOST_PICKS = 100_000;

/** Contacts write, servers answer and die, the store and the channel fail: all of it decided by the seed. */
export class Simulation {
  readonly data = new Data();
  readonly accepted: Accepted[] = [];
  /** Items of which a second copy may have gone out: their fate was unknown, or their server died. */
  readonly mayRepeat = new Set<string>();
  readonly runs = new Map<string, number>();
  readonly acknowledged = new Map<string, InboundEvent[]>();
  readonly broken: string[] = [];
  readonly #scheduler: Scheduler;
  readonly #plan: Plan;
  readonly #servers: Server[] = [];
  readonly #sending = new Map<string, Life>();
  #calm = false;
  #open = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#scheduler = new Scheduler(plan.seed);
    const account = { kind: 'zalo-oa', name: 'OA', appId: '1', oaId: '2', workspace: 'workspace1' } as const;
    const channel: ChannelDoc & { id: string } = {
      ...account,
      id: CHANNEL,
      proven: true,
      buttonForm: 'buttons',
      createdAt: 0,
    };
    this.data.write({ op: 'insert', collection: channels, doc: channel });
  }

  async run(): Promise<void> {
    const { servers, contacts, events, crashes } = this.#plan;
    const { chance } = this.#scheduler;
    for (let i = 0; i < servers; i++) this.#servers.push(this.#start());
    for (let i = 0; i < contacts; i++) void this.#write(`c${i}`, events);
    const crashAt = Array.from({ length: crashes }, () => chance.below(contacts * events * 25)).sort(
      (a, b) => a - b,
    );
    const end = this.#scheduler.now + 4 * 3_600_000;
    while (this.#open > 0 || crashAt.length > 0) {
      this.#bound();
      if (crashAt[0] !== undefined && crashAt[0] <= this.#scheduler.picks) {
        crashAt.shift();
        this.#crash(chance.below(servers));
      }
      if (!(await this.#scheduler.step(end))) {
        if (this.#open > 0) throw new Error('contacts still wait, and nothing will happen');
        break;
      }
    }
    this.#calm = true;
    const rest = this.#scheduler.now + 2 * 3_600_000;
    while (this.#busy() && (await this.#scheduler.step(rest))) this.#bound();
  }

  sessions(): Stored<SessionDoc>[] {
    return this.data.all(sessions);
  }

  letters() {
    return this.data.all(deadLetters);
  }

  parkedEvents() {
    return this.data.all(parked);
  }

  /** A trace of the run: the same for the same plan. */
  trace(): string {
    return JSON.stringify([
      this.#scheduler.picks,
      this.accepted,
      this.sessions().map(({ id, rev }) => [id, rev]),
    ]);
  }

  /** Something runs in circles. */
  #bound(): void {
    if (this.#scheduler.picks > MOST_PICKS) throw new Error(`no end after ${MOST_PICKS} picks`);
  }

  #busy(): boolean {
    const waits = this.sessions().some(({ outbox, timerAt }) => outbox.length > 0 || timerAt !== undefined);
    return waits || this.data.all(intake).length > 0;
  }

  #start(): Server {
    const life: Life = { dead: false };
    const faults: StoreFaults = {
      get lost() {
        return rate();
      },
      get lostAnswer() {
        return rate();
      },
    };
    const rate = () => (this.#calm ? 0 : this.#plan.store);
    const world = {} as TurnWorld;
    const { broken } = this.#plan;
    const brokenStore = broken === 'loses-messages' ? undefined : broken;
    const runtime = createRuntime({
      store: simulatedStore(this.data, this.#scheduler, life, faults, brokenStore),
      platform: this.#scheduler.platformFor(life),
      secrets: { lookup: (text) => `hmac-${text.length}` },
      registry: simulatedEffects((name, id) => this.#effect(life, name, id)),
      tools: () => ({}) as Tools,
      adapters: {
        'zalo-oa': {
          kind: 'zalo-oa',
          ratePerMinute: 4_000,
          send: (r) => this.#send(life, r),
          explain: () => ({ vi: '', en: '' }),
        },
      },
      fetchMedia: async () => 'done',
      forgetContact: async () => {},
      exclusive: this.#plan.servers === 1,
      turning: simulatedTurning(this.#scheduler.chance),
      worlds: { get: async () => world, invalidate: async () => {} },
      calmMs: this.#plan.calmMs,
    });
    runtime.start();
    return { life, runtime };
  }

  #crash(index: number): void {
    const server = this.#servers[index];
    if (!server) return;
    for (const [item, life] of this.#sending) if (life === server.life) this.#sending.delete(item);
    this.#scheduler.kill(server.life);
    // What was accepted but is not yet recorded will go out again, and so may what was under way.
    for (const { outbox } of this.sessions()) for (const item of outbox) this.mayRepeat.add(item.id);
    this.#servers[index] = this.#start();
  }

  /** A contact who writes one event after the other, each repeated until some server says that it has it. */
  async #write(contact: string, events: number): Promise<void> {
    const { chance } = this.#scheduler;
    this.#open++;
    const done: InboundEvent[] = [];
    this.acknowledged.set(contact, done);
    for (let n = 0; n < events; n++) {
      const text = WORDS[chance.below(WORDS.length)] ?? '';
      const event: InboundEvent = { id: `${contact}-${n}`, at: this.#scheduler.now, kind: 'text', text };
      while (!(await this.#deliver(contact, event))) await this.#pause(30_000);
      done.push(event);
      // Zalo repeats at times what it was told is there.
      if (chance.happens(0.1)) void this.#deliver(contact, event);
    }
    this.#open--;
  }

  #deliver(contact: string, event: InboundEvent): Promise<boolean> {
    const server = this.#servers[this.#scheduler.chance.below(this.#servers.length)];
    if (!server) return Promise.resolve(false);
    return new Promise((resolve) => {
      // The answer never comes when the server dies: the sender gives up after two seconds.
      const stop = this.#scheduler.after(2_000, undefined, () => resolve(false));
      server.runtime.receiver
        .receive({ channel: { id: CHANNEL, workspace: 'workspace1' }, contact, event })
        .then(
          () => resolve(true),
          () => resolve(false),
        )
        .finally(stop);
    });
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#scheduler.after(ms, undefined, resolve);
    });
  }

  #effect(life: Life, name: string, id: string): Promise<void> {
    const { chance } = this.#scheduler;
    const run = () => void this.runs.set(id, (this.runs.get(id) ?? 0) + 1);
    return new Promise((resolve, reject) => {
      this.#scheduler.add({
        life,
        run: () => {
          if (!this.#calm && name !== 'read' && chance.happens(0.1))
            return reject(new EffectError('no', 'no'));
          run();
          if (!this.#calm && name !== 'read' && chance.happens(0.1)) return reject(new Error('unknown'));
          resolve();
        },
        abandon: () => {
          if (chance.happens(0.5)) run();
        },
      });
    });
  }

  #send(life: Life, { contact, message, id }: SendRequest): Promise<SendOutcome> {
    const { chance } = this.#scheduler;
    if (life.dead) return new Promise(() => {});
    if (this.#sending.has(contact)) this.broken.push(`two sends at once to ${contact}`);
    this.#sending.set(contact, life);
    const loses = this.#plan.broken === 'loses-messages' && chance.happens(0.1);
    const accept = () => void (loses || this.accepted.push({ contact, id, text: message.text ?? '' }));
    return new Promise((resolve) => {
      const answer = (outcome: SendOutcome) => {
        this.#sending.delete(contact);
        if (outcome.kind === 'unknown') this.mayRepeat.add(id);
        resolve(outcome);
      };
      this.#scheduler.add({
        life,
        run: () => {
          if (this.#calm || !chance.happens(this.#plan.channel)) {
            accept();
            return answer({ kind: 'accepted' });
          }
          const kind = chance.below(5);
          if (kind === 0) accept();
          if (kind <= 1) return answer({ kind: 'unknown', code: 'send.timeout' });
          if (kind === 2) return answer({ kind: 'refused', code: 'zalo.blocked' });
          if (kind === 3)
            return answer({ kind: 'blocked', code: 'zalo.token', afterMs: chance.below(20_000) });
          answer({ kind: 'retry', code: 'zalo.500' });
        },
        abandon: () => {
          if (chance.happens(0.5)) accept();
        },
      });
    });
  }
}
