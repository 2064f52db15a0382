import type { OutboxItem, SessionDoc } from '../documents.ts';
import { pause } from '../platform.ts';
import type { Stored } from '../store/store.ts';
import { LONGEST_EFFECT_MS } from '../turn/effects.ts';
import type { PerformDeps } from './deps.ts';
import { headOf, LANES, type Lane } from './items.ts';
import type { Leases } from './lease.ts';
import { createPacer, type Pacer, type SendClass } from './pace.ts';
import { perform } from './perform.ts';
import { persist } from './persist.ts';
import { SEND_LIMIT_MS } from './send.ts';
import { sweeping } from './sweeping.ts';

export interface Worker {
  start(): void;
  /** Takes nothing new, ends what is in flight, lets go of the leases. */
  stop(): Promise<void>;
  /** This session may have something to do. */
  wake(session: string): void;
  waiting(): { sends: number; inFlight: number };
}

const AT_ONCE = 128;
/** What becomes due sooner gets a timer of its own; the sweep finds the rest. */
const ALARM_MS = 60_000;
const STOP_MS = 8_000;
const AFTER_FAILURE_MS = 1_000;

interface Task {
  session: string;
  lane: Lane;
}
const keyOf = ({ session, lane }: Task) => `${lane} ${session}`;

export function createWorker(deps: Omit<PerformDeps, 'leases'> & { leases: Leases }): Worker {
  const { store, platform, sessions, leases, accounts } = deps;
  const pacer: Pacer = createPacer(platform);
  /** Queued or running; a session has one task a line, so nothing of it runs beside itself. */
  const busy = new Set<string>();
  const unpaced: Task[] = [];
  const alarms = new Map<string, () => void>();
  let inFlight = 0;
  let running = false;
  let nextPump: (() => void) | undefined;

  function consider(session: string, doc: SessionDoc | undefined): void {
    if (!running || !doc || leases.isOthers(doc)) return;
    for (const lane of LANES) {
      const item = headOf(doc, lane);
      if (!item || busy.has(keyOf({ session, lane }))) continue;
      const ms = item.notBefore - platform.now();
      if (ms > 0) setAlarm({ session, lane }, ms);
      else void queue({ session, lane }, doc.channel, item);
    }
  }

  function setAlarm(task: Task, ms: number): void {
    const key = keyOf(task);
    if (ms > ALARM_MS || alarms.has(key)) return;
    const ring = () => {
      alarms.delete(key);
      wake(task.session);
    };
    alarms.set(key, platform.after(ms, ring));
  }

  async function queue(task: Task, channel: string, item: OutboxItem): Promise<void> {
    busy.add(keyOf(task));
    const account = await accounts.get(channel).catch(() => undefined);
    const adapter = account && deps.adapters[account.kind];
    if (account && adapter && item.body.kind === 'send' && accounts.blockedUntil(channel) === undefined)
      pacer.add(
        { app: account.appId, account: channel, session: task.session, class: classOf(item) },
        adapter.ratePerMinute,
      );
    else unpaced.push(task);
    pump();
  }

  function pump(): void {
    nextPump?.();
    nextPump = undefined;
    while (running && inFlight < AT_ONCE) {
      const ticket = pacer.take();
      const task = ticket ? ({ session: ticket.session, lane: 'talk' } as const) : unpaced.shift();
      if (!task) break;
      inFlight++;
      void run(task);
    }
    const ms = inFlight < AT_ONCE ? pacer.wait() : undefined;
    if (running && ms !== undefined) nextPump = platform.after(Math.ceil(ms), pump);
  }

  async function run(task: Task): Promise<void> {
    const done = await step(task).then(
      () => true,
      (error: unknown) => {
        platform.log.error({ err: error, code: 'outbox.step' }, 'an outbox step failed');
        return false;
      },
    );
    inFlight--;
    busy.delete(keyOf(task));
    if (done) consider(task.session, sessions.peek(task.session));
    else if (running) setAlarm(task, AFTER_FAILURE_MS);
    pump();
  }

  async function step({ session, lane }: Task): Promise<void> {
    let doc = await sessions.read(session);
    const head = doc && headOf(doc, lane);
    if (doc && head && !leases.holds(session, limitOf(head))) {
      await persist(deps, doc, (stored) => ({ doc: stored && { ...stored }, value: undefined }));
      doc = await sessions.read(session);
      if (!leases.holds(session, limitOf(head))) return;
    }
    const item = doc && headOf(doc, lane);
    if (!doc || !item || item.notBefore > platform.now()) return;
    await perform(deps, doc, item);
  }

  function wake(session: string): void {
    const known = sessions.peek(session);
    if (known) {
      consider(session, known);
      return;
    }
    sessions.read(session).then(
      (doc) => consider(session, doc),
      (error: unknown) => platform.log.warn({ err: error, code: 'outbox.wake' }, 'left to the sweep'),
    );
  }

  async function letGo(session: string): Promise<void> {
    await sessions.change(session, (doc) => ({ doc: doc && { ...doc }, value: undefined }));
  }

  function found(doc: Stored<SessionDoc>): void {
    sessions.note(doc);
    consider(doc.id, doc);
  }

  leases.onCommit((id: string, doc: Stored<SessionDoc> | undefined) => consider(id, doc));

  return {
    wake,
    start() {
      if (running) return;
      running = true;
      void sweeping({ store, platform, running: () => running, found });
    },
    async stop() {
      running = false;
      for (const cancel of alarms.values()) cancel();
      alarms.clear();
      nextPump?.();
      const until = platform.monotonic() + STOP_MS;
      while (inFlight > 0 && platform.monotonic() < until) await pause(platform, 20);
      leases.release();
      await Promise.allSettled(leases.held().map(letGo));
    },
    waiting: () => ({ sends: pacer.size(), inFlight }),
  };
}

/** For so long what is begun must be ours alone. */
const limitOf = ({ body }: OutboxItem): number =>
  body.kind === 'call' ? LONGEST_EFFECT_MS + 1_000 : SEND_LIMIT_MS;

const classOf = (item: OutboxItem): SendClass =>
  item.resent ? 'officer' : item.attempts === 0 && !item.notice ? 'answer' : 'notice';
