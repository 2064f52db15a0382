import { documents, type Services } from '@danloi/server';
import type { Stored } from '@danloi/server/store';
import { onCrashPoint } from '../../packages/server/src/crash-point.ts';
import type { ChannelDoc } from '../../packages/server/src/documents/channels.ts';
import type { SessionDoc } from '../../packages/server/src/documents/sessions.ts';
import { Chance } from '../../packages/server/src/testing/chance.ts';
import type { Data } from '../../packages/server/src/testing/data.ts';
import { Faults } from './faults.ts';
import { plainWorld, WORDS } from './flow.ts';
import { isEarly, Laws } from './laws.ts';
import { Model } from './model.ts';
import type { Plan } from './plan.ts';
import type { Planted } from './planted.ts';
import { type Life, lives, Scheduler } from './scheduler.ts';
import { sessionOf, startServer } from './server.ts';
import { CHANNEL, secrets, startData } from './start-data.ts';
import { OA, signed, Zalo } from './zalo.ts';

const { channels, intake, sessions } = documents;

/** What a history came to. */
export interface Report {
  seed: number;
  steps: number;
  trace: string;
  accepted: number;
  commits: number;
  shown: number;
  doubled: number;
  /** Faults and crash points that were met, and how often. */
  met: ReadonlyMap<string, number>;
}

/** A promise was broken: the plan that shows it again. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
  readonly plan: Plan;
  constructor(plan: Plan, what: string) {
    super(`${what}\n  pnpm torture --plan '${JSON.stringify(plan)}'`);
    this.plan = plan;
  }
}

/** An event of a contact, and the bytes in which Zalo tells it. */
interface Written {
  id: string;
  bytes: ReturnType<typeof signed>;
}

interface Server {
  life: Life;
  services: Services | undefined;
}

/** Zalo waits so long for a webhook's answer, and so long before it repeats. */
const WEBHOOK_MS = 2_000;
const REPEAT_MS = 5_000;
const HOUR = 3_600_000;
/** In the calm nothing needs more. */
const MOST_STEPS = 150_000;
/** How likely a server dies at each named point that it passes, for each death that is planned. */
const AT_A_POINT = 0.001;
/** Then one server is left: it takes over what the others had in hand. */
const ALL_FOR_MS = 60_000;
let began: { data: Data; at: number } | undefined;

/** Contacts write, servers answer, die and stand still, store and network fail: all of it decided by the seed. */
export class Simulation {
  readonly #plan: Plan;
  readonly #planted: Planted | undefined;
  readonly #scheduler: Scheduler;
  readonly #faults: Faults;
  readonly #chance: Chance;
  readonly #servers: Server[] = [];
  readonly #accepted = new Map<string, Set<string>>();
  readonly #broken: string[] = [];
  #data!: Data;
  #laws!: Laws;
  #zalo!: Zalo;
  #writing = 0;
  #lives = 0;
  #shown = 0;
  #allowed = false;

  /** `planted`: a mistake that the laws have to find. */
  constructor(plan: Plan, planted?: Planted) {
    this.#plan = plan;
    this.#planted = planted;
    this.#scheduler = new Scheduler(plan.seed);
    this.#faults = new Faults(plan);
    this.#chance = new Chance(plan.seed * 13 + 1);
  }

  /** Calls to the store or the network so far. */
  calls(kind: 'store' | 'network'): number {
    return this.#faults.calls(kind);
  }

  /** Runs the history to its end; throws `BrokenPromise`. */
  async run(): Promise<Report> {
    await this.#begin();
    onCrashPoint((point) => this.#reached(point));
    const troubles = this.#troubles();
    const { contacts, steps } = this.#plan;
    for (let i = 0; i < contacts; i++) void this.#write(`c${i}`);
    void this.#administer();
    while (this.#scheduler.picks < steps) {
      while (troubles[0] && troubles[0].at <= this.#scheduler.picks) troubles.shift()?.happen();
      await this.#step(Number.POSITIVE_INFINITY);
    }
    await this.#calm();
    this.#judge();
    return {
      seed: this.#plan.seed,
      steps: this.#scheduler.picks,
      trace: this.#scheduler.trace(),
      accepted: [...this.#accepted.values()].reduce((sum, events) => sum + events.size, 0),
      commits: this.#laws.commits,
      shown: this.#shown,
      doubled: this.#laws.doubled,
      met: this.#faults.met,
    };
  }

  async #begin(): Promise<void> {
    const scheduler = this.#scheduler;
    began ??= { data: await startData(scheduler.now), at: scheduler.now };
    this.#data = began.data.copy();
    const broken = (what: string) => void this.#broken.push(what);
    this.#laws = new Laws({
      ...{ data: this.#data, scheduler, broken },
      model: new Model(plainWorld()),
      several: this.#plan.servers > 1,
      open: (id) => this.#open(id),
      erasureId: (session) => secrets.lookup(`erasure ${session}`),
    });
    this.#zalo = new Zalo({
      ...{ scheduler, faults: this.#faults, broken, tokenMs: this.#plan.tokenMs },
      begins: (contact, item) => this.#laws.begins(sessionOf(contact), item),
      shown: (message, late) => {
        this.#shown++;
        scheduler.note(`${message.contact} ${message.item}`);
        this.#laws.shown(sessionOf(message.contact), message, late);
      },
    });
    for (let i = 0; i < this.#plan.servers; i++) {
      this.#servers.push({ life: this.#newLife(), services: undefined });
      this.#start(i);
    }
  }

  async #step(until: number): Promise<boolean> {
    const went = await this.#scheduler.step(until);
    const [what] = this.#broken;
    if (what !== undefined) throw new BrokenPromise(this.#plan, what);
    if (this.#scheduler.picks > MOST_STEPS) throw new BrokenPromise(this.#plan, 'there is no end to it');
    return went;
  }

  /** What befalls whole servers, by the step at which it does. */
  #troubles(): { at: number; happen(): void }[] {
    const { crashes, freezes, steps, servers } = this.#plan;
    const at = () => this.#chance.below(steps);
    const list = [
      ...Array.from({ length: crashes }, () => ({
        at: at(),
        happen: () => this.#crash(this.#chance.below(servers)),
      })),
      ...Array.from({ length: freezes }, () => ({
        at: at(),
        happen: () => this.#freeze(this.#chance.below(servers)),
      })),
    ];
    return list.sort((a, b) => a.at - b.at);
  }

  #newLife(): Life {
    const skew = this.#plan.servers > 1 ? this.#chance.next() * this.#plan.skewMs : 0;
    const name = `life${this.#lives++}`;
    const bornAt = this.#scheduler.now;
    return { name, dead: false, frozen: false, wasFrozen: false, bornAt, skew };
  }

  #start(index: number): void {
    const server = this.#servers[index];
    if (!server) return;
    const { life } = server;
    const deps = {
      data: this.#data,
      scheduler: this.#scheduler,
      faults: this.#faults,
      watch: this.#laws,
      exclusive: this.#plan.servers === 1,
      zalo: this.#zalo,
      laws: this.#laws,
      several: this.#plan.servers > 1,
      planted: this.#planted,
    };
    const seed = this.#chance.below(2 ** 31);
    lives.run(life, () => {
      startServer(deps, life, seed).then(
        (services) => {
          server.services = services;
        },
        // The supervisor starts it again.
        () => void this.#scheduler.after(1_000, undefined, () => this.#restart(index, life)),
      );
    });
  }

  #restart(index: number, was: Life): void {
    if (this.#servers[index]?.life !== was) return;
    this.#servers[index] = { life: this.#newLife(), services: undefined };
    this.#start(index);
  }

  #crash(index: number): void {
    const life = this.#servers[index]?.life;
    if (!life || life.dead) return;
    this.#faults.note('crash');
    this.#scheduler.kill(life);
    const ms = this.#faults.calm ? 0 : this.#chance.below(20_000);
    this.#scheduler.after(ms, undefined, () => this.#restart(index, life));
  }

  #freeze(index: number): void {
    const life = this.#servers[index]?.life;
    if (!life || life.dead) return;
    this.#faults.note('freeze');
    life.frozen = true;
    life.wasFrozen = true;
    this.#scheduler.after(5_000 + this.#chance.below(40_000), undefined, () => {
      life.frozen = false;
    });
  }

  /** A server may die at the very point where it costs most. */
  #reached(point: string): void {
    this.#faults.note(point);
    const life = lives.getStore();
    const index = this.#servers.findIndex((server) => server.life === life);
    if (index < 0 || !this.#faults.happens(this.#plan.crashes * AT_A_POINT)) return;
    this.#faults.note(`crash ${point}`);
    this.#crash(index);
  }

  /** A contact who writes; at times without waiting for Zalo to have been heard. */
  async #write(contact: string): Promise<void> {
    this.#accepted.set(contact, new Set());
    this.#writing++;
    for (let n = 0; this.#scheduler.picks < this.#plan.steps; n++) {
      const delivered = this.#deliver(contact, this.#event(contact, n));
      if (!this.#faults.happens(this.#plan.delivery)) await delivered;
      await this.#scheduler.pause(this.#chance.below(1_500));
    }
    this.#writing--;
  }

  #event(contact: string, n: number): Written {
    const sender = { id: contact };
    const msg_id = `${contact}-${n}`;
    const word = WORDS[this.#chance.below(WORDS.length)] ?? 'tin';
    const text = n === 0 ? 'bat dau dem' : `${word} ${n} ${contact}`;
    const event = { event_name: 'user_send_text', sender, recipient: { id: OA }, message: { msg_id, text } };
    return { id: `${CHANNEL}:user_send:${msg_id}`, bytes: signed(event, this.#scheduler.now) };
  }

  /** Zalo repeats an event until some server says that it has it; at times it repeats it all the same. */
  async #deliver(contact: string, event: Written): Promise<void> {
    this.#writing++;
    while (!(await this.#try(event))) await this.#scheduler.pause(REPEAT_MS + this.#chance.below(REPEAT_MS));
    this.#accepted.get(contact)?.add(event.id);
    while (this.#faults.happens(this.#plan.delivery)) {
      await this.#scheduler.pause(this.#chance.below(60_000));
      await this.#try(event);
    }
    this.#writing--;
  }

  #try({ bytes }: Written): Promise<boolean> {
    const server = this.#servers[this.#chance.below(this.#servers.length)];
    const services = server?.services;
    if (!server || !services || server.life.dead || server.life.frozen) return Promise.resolve(false);
    return new Promise((resolve) => {
      if (this.#planted === 'answers before it has stored') resolve(true);
      const stop = this.#scheduler.after(WEBHOOK_MS, undefined, () => resolve(false));
      lives
        .run(server.life, () => services.zalo.admit(bytes))
        .then(
          (status) => resolve(status === 200),
          () => resolve(false),
        )
        .finally(stop);
    });
  }

  /** Somebody who sees that Zalo must be asked for consent again, and does so. */
  async #administer(): Promise<void> {
    while (!this.#allowed) {
      await this.#scheduler.pause(Zalo.administratorMs);
      const channel = this.#data.get(channels, CHANNEL);
      const services = this.#servers.find(({ life }) => !life.dead && !life.frozen)?.services;
      if (!channel?.tokens?.needsConsent || !services) continue;
      if (!this.#zalo.lostAPair()) this.#broken.push('consent is asked for although no answer was lost');
      await services.zalo.tokens.set(channel as Stored<ChannelDoc>, this.#zalo.issue()).catch(() => {});
    }
  }

  /** No more faults: everything that was accepted comes to its end. */
  async #calm(): Promise<void> {
    this.#faults.calm = true;
    for (const { life } of this.#servers) life.frozen = false;
    const until = this.#scheduler.now + 3 * HOUR;
    const alone = this.#scheduler.now + ALL_FOR_MS;
    while (this.#writing > 0 || this.#waits()) {
      if (this.#servers.length > 1 && this.#scheduler.now > alone) this.#leaveOne();
      if (!(await this.#step(until))) throw new BrokenPromise(this.#plan, 'something waits for ever');
    }
    this.#allowed = true;
  }

  #leaveOne(): void {
    for (const { life } of this.#servers.splice(1)) this.#scheduler.kill(life);
  }

  #waits(): boolean {
    if (this.#scheduler.picks % 16 !== 0) return true;
    const open = this.#data
      .all(sessions)
      .some(({ dueAt, timerAt }) => dueAt !== undefined || timerAt !== undefined);
    return open || this.#data.all(intake).length > 0;
  }

  #judge(): void {
    for (const [contact, events] of this.#accepted)
      for (const event of events)
        if (!this.#laws.taken(sessionOf(contact), event)) this.#broken.push(`${event} was accepted and lost`);
    for (const [name, times] of this.#zalo.arrived)
      if (times > 1 && name.includes('goi')) this.#broken.push(`${name} arrived ${times} times`);
    for (const tried of this.#laws.tries())
      if (isEarly(tried)) this.#broken.push(`${tried.event.id} came early`);
    const [what] = this.#broken;
    if (what !== undefined) throw new BrokenPromise(this.#plan, what);
  }

  #open(id: string): Stored<SessionDoc> | undefined {
    const doc = this.#data.get(sessions, id);
    if (!doc) return undefined;
    const place = (field: string) => ({ workspace: '', kind: sessions.name, id, field });
    const opened = (field: 'state' | 'outbox') =>
      JSON.parse(secrets.openAtRest(place(field), doc[field] as unknown as string));
    return { ...doc, state: opened('state'), outbox: opened('outbox') };
  }
}
