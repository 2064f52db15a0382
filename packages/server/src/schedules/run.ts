import { type InboundEvent, nextRun, type SessionState } from '@danloi/engine';
import { atMost } from '../at-most.ts';
import { channels, type ScheduleDoc, type SessionDoc, schedules, sessions } from '../documents.ts';
import { FREE_MS, windowAt } from '../outbox/windows.ts';
import { type Platform, pause } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import type { Receiver } from '../turn/receive.ts';

export interface RunDeps {
  store: Store;
  platform: Platform;
  receiver: Pick<Receiver, 'take'>;
  /** Messages that wait to be sent: a run goes on when the ones before it have left. */
  waiting(): { sends: number };
  running(): boolean;
}

/** For so long a run that stands still is left to the server that began it. */
const LEASE_MS = 30_000;
/** "Chào buổi sáng" at four in the afternoon helps nobody: what was due longer ago is let go. */
const LATE_MS = 2 * 3_600_000;
const PAGE = 200;
const AT_ONCE = 8;
const MOST_WAITING = 500;
const REST_MS = 1_000;

/**
 * Runs a schedule that is due, or goes on with a run that another server left: an event for each contact that may be
 * written to for free, the same event however often it is found, so that it counts once.
 */
export async function runSchedule(deps: RunDeps, found: Stored<ScheduleDoc>): Promise<void> {
  const { platform } = deps;
  const due = found.run?.due ?? found.nextAt;
  if (due === undefined) return;
  if (platform.now() - due > LATE_MS) {
    platform.log.warn(
      { code: 'schedule.late', workspace: found.workspace, flow: found.flow },
      'a run was let go',
    );
    await finish(deps, found, due, { missedAt: due });
    return;
  }
  const begun = await hold(deps, { ...found, run: found.run ?? { due } });
  const done = begun && (await visitAll(deps, begun, due));
  if (done) await finish(deps, done, due);
}

/** Writes down how far the run is, and keeps it ours for a while; undefined when it is no longer ours. */
async function hold(deps: RunDeps, doc: Stored<ScheduleDoc>): Promise<Stored<ScheduleDoc> | undefined> {
  const next = { ...doc, nextAt: deps.platform.now() + LEASE_MS };
  const written = await deps.store.replace(schedules, next, doc.rev);
  return written.ok ? { ...next, rev: written.rev } : undefined;
}

async function finish(
  { store, platform }: RunDeps,
  doc: Stored<ScheduleDoc>,
  due: number,
  missed: Pick<ScheduleDoc, 'missedAt'> = {},
): Promise<void> {
  const { run: _, nextAt: __, missedAt: ___, rev, ...rest } = doc;
  const nextAt = nextRun(doc.at, Math.max(due, platform.now() - LATE_MS));
  const done = { ...rest, ...missed, lastAt: due, ...(nextAt === undefined ? {} : { nextAt }) };
  await store.replace(schedules, done, rev);
}

/** Every channel of the workspace from where the run is; undefined when it must stop. */
async function visitAll(
  deps: RunDeps,
  begun: Stored<ScheduleDoc>,
  due: number,
): Promise<Stored<ScheduleDoc> | undefined> {
  let doc: Stored<ScheduleDoc> | undefined = begun;
  for (const channel of await channelsOf(deps.store, begun.workspace)) {
    const at: string = doc.run?.channel ?? '';
    if (channel < at) continue;
    doc = await visit(deps, doc, channel, due);
    if (doc === undefined) return undefined;
  }
  return doc;
}

async function channelsOf(store: Store, workspace: string): Promise<string[]> {
  const query = { index: 'byWorkspace', equals: [workspace], limit: 1_000 };
  return (await store.find(channels, query)).items.map(({ id }) => id).sort();
}

/** The contacts of one channel who wrote within the free time, oldest first: who writes meanwhile moves on, not away. */
async function visit(
  deps: RunDeps,
  begun: Stored<ScheduleDoc>,
  channel: string,
  due: number,
): Promise<Stored<ScheduleDoc> | undefined> {
  let doc: Stored<ScheduleDoc> | undefined = begun;
  let after = begun.run?.channel === channel ? begun.run.after : undefined;
  do {
    while (deps.running() && doc !== undefined && deps.waiting().sends > MOST_WAITING) {
      await pause(deps.platform, REST_MS);
      doc = await hold(deps, doc);
    }
    if (doc === undefined || !deps.running()) return undefined;
    const query = { index: 'byChannel', equals: [channel], from: due - FREE_MS, limit: PAGE };
    const page = await deps.store.find(sessions, after === undefined ? query : { ...query, after });
    const current: Stored<ScheduleDoc> = doc;
    await atMost(AT_ONCE, page.items, (session) => give(deps, current, session, due));
    after = page.next;
    doc = await hold(deps, { ...doc, run: { due, channel, ...(after === undefined ? {} : { after }) } });
  } while (after !== undefined);
  return doc;
}

async function give(
  deps: RunDeps,
  { flow, trigger, tag }: ScheduleDoc,
  session: Stored<SessionDoc>,
  due: number,
): Promise<void> {
  const { workspace, channel, contact, lastInboundAt, state, erased } = session;
  if (erased || state.handOver !== undefined || windowAt(lastInboundAt, deps.platform.now()) !== 'free')
    return;
  if (tag !== undefined && !tagsOf(state).includes(tag)) return;
  const event: InboundEvent = {
    ...{ id: `schedule:${flow}/${trigger}/${due}`, at: due },
    ...{ kind: 'schedule', flow, trigger },
  };
  await deps.receiver.take({ whose: { workspace, channel, contact }, event });
}

const tagsOf = (state: SessionState): readonly string[] => state.context.memory?.tags ?? [];
