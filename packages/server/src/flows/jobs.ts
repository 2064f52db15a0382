import { atMost } from '../at-most.ts';
import { type FlowJobDoc, flowJobs, flows, type SessionDoc } from '../documents.ts';
import type { Platform } from '../platform.ts';
import { createRounds } from '../rounds.ts';
import type { Store, Stored } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import type { Sessions, Worlds } from '../turn/index.ts';
import { chatsIn } from './chats.ts';
import { ended, led } from './lead-chats.ts';

/** A job that is written down and waits for its word to begin. */
export interface Prepared {
  begin(): Promise<void>;
  drop(): Promise<void>;
}

export type PublishJob = FlowJobDoc & { plan: NonNullable<FlowJobDoc['plan']> };

/** What servers do with flows by themselves: at a time, or chat by chat. Written down first, so that any server goes on with it. */
export interface FlowJobs {
  /** Leads the chats of older versions into version `to`, once that is live. */
  move(workspace: string, flow: string, by: string, to: number): Promise<Prepared>;
  /** Ends the chats in a flow, each with these words. */
  stop(workspace: string, flow: string, by: string, words: string): Promise<Prepared>;
  /** Publishes at a time; replaces what was planned for this flow. */
  plan(workspace: string, flow: string, by: string, plan: PublishJob['plan']): Promise<void>;
  planned(workspace: string, flow: string): Promise<Stored<PublishJob> | undefined>;
  /** True when there was one that had not begun. */
  cancel(workspace: string, flow: string): Promise<boolean>;
  start(): void;
  /** Ends with the chats in hand; another start goes on from there. */
  stopAll(): Promise<void>;
}

export interface FlowJobsDeps {
  store: Store;
  platform: Platform;
  worlds: Pick<Worlds, 'get'>;
  sessions: Pick<Sessions, 'change'>;
  /** Does what was planned; what it throws is kept with the plan. */
  publish(job: Stored<PublishJob>): Promise<void>;
}

const EVERY_MS = 1_000;
/** A job in hand is another server's after so long without a sign. */
const LEASE_MS = 60_000;
const AT_ONCE = 16;
const PAGE = 20;

const idOf = (workspace: string, flow: string, kind: FlowJobDoc['kind']): string =>
  `${workspace}/${flow}/${kind}`;

/** Leading into one version is another job than leading into the next: none takes the other's place. */
const jobIdOf = ({ workspace, flow, kind, to }: FlowJobDoc): string =>
  to === undefined ? idOf(workspace, flow, kind) : `${idOf(workspace, flow, kind)}/${to}`;

const isPublish = (doc: Stored<FlowJobDoc>): doc is Stored<PublishJob> => doc.plan !== undefined;

export function createFlowJobs(deps: FlowJobsDeps): FlowJobs {
  const { store, platform } = deps;

  async function put(doc: FlowJobDoc & { id: string }): Promise<number | undefined> {
    for (let tries = 0; tries < 20; tries += 1) {
      const before = await store.get(flowJobs, doc.id);
      const written = before
        ? await store.replace(flowJobs, doc, before.rev)
        : await store.insert(flowJobs, doc);
      if (written.ok) return written.rev;
    }
    return undefined;
  }

  async function prepare(doc: FlowJobDoc): Promise<Prepared> {
    const id = jobIdOf(doc);
    // Whoever prepares it has a minute to say that it may begin.
    const rev = await put({ id, ...doc, nextAt: platform.now() + LEASE_MS });
    return {
      begin: async () => void (await put({ id, ...doc, nextAt: platform.now() })),
      // Just what was prepared here: one that a server has begun, or that was asked for anew, is let be.
      drop: async () => void (rev !== undefined && (await store.delete(flowJobs, id, rev))),
    };
  }

  async function round(): Promise<void> {
    const { items } = await store.find(flowJobs, { index: 'byNext', to: platform.now(), limit: PAGE });
    for (const doc of items) {
      if (!rounds.running()) return;
      const held = await hold(deps, doc);
      if (held !== undefined) await work(deps, held, rounds.running);
    }
  }

  const rounds = createRounds({
    platform,
    everyMs: EVERY_MS,
    round,
    failed: (error) =>
      platform.log.warn({ err: error, code: 'flow-jobs.round' }, 'work on flows waits for the next round'),
  });

  const about = (workspace: string, flow: string, by: string) => ({
    ...{ workspace, flow, by },
    madeAt: platform.now(),
  });

  return {
    move: (workspace, flow, by, to) => prepare({ ...about(workspace, flow, by), kind: 'move', to }),
    stop: (workspace, flow, by, words) => prepare({ ...about(workspace, flow, by), kind: 'stop', words }),
    async plan(workspace, flow, by, plan) {
      await put({
        id: idOf(workspace, flow, 'publish'),
        ...about(workspace, flow, by),
        ...{ kind: 'publish', nextAt: plan.at, plan },
      });
    },
    async planned(workspace, flow) {
      const doc = await store.get(flowJobs, idOf(workspace, flow, 'publish'));
      return doc !== undefined && isPublish(doc) ? doc : undefined;
    },
    cancel: (workspace, flow) => store.delete(flowJobs, idOf(workspace, flow, 'publish')),
    start: rounds.start,
    stopAll: rounds.stop,
  };
}

/** Keeps a job ours for a while; undefined when another server has it. */
async function hold(
  { store, platform }: Pick<FlowJobsDeps, 'store' | 'platform'>,
  doc: Stored<FlowJobDoc>,
): Promise<Stored<FlowJobDoc> | undefined> {
  const next = { ...doc, nextAt: platform.now() + LEASE_MS };
  const written = await store.replace(flowJobs, next, doc.rev);
  return written.ok ? { ...next, rev: written.rev } : undefined;
}

async function work(deps: FlowJobsDeps, doc: Stored<FlowJobDoc>, running: () => boolean): Promise<void> {
  if (isPublish(doc)) return deps.publish(doc);
  const { workspace, flow } = doc;
  let held: Stored<FlowJobDoc> | undefined = doc;
  const flowNow = await forWorkspace(deps.store, workspace).get(flows, flow);
  // What was wanted is wanted no more: another version is live, or the flow is back.
  const stale = doc.kind === 'move' ? flowNow?.live !== doc.to : flowNow?.live !== undefined;
  if (!stale) {
    for await (const chats of chatsIn(deps.store, { workspace, flow })) {
      if (!running()) return;
      await atMost(AT_ONCE, chats, (chat) => change(deps, doc, chat));
      held = await hold(deps, held);
      if (held === undefined) return;
    }
  }
  await deps.store.delete(flowJobs, doc.id, held.rev);
}

/** On the newest document of the chat, whatever the citizen writes meanwhile; one that has moved on stays as it is. */
async function change(
  deps: FlowJobsDeps,
  job: Stored<FlowJobDoc>,
  { id }: Stored<SessionDoc>,
): Promise<void> {
  await deps.sessions.change(id, async (doc) => {
    if (doc === undefined || doc.v !== 1 || doc.state.flow?.id !== job.flow) return { doc, value: undefined };
    const next =
      job.kind === 'stop'
        ? ended(doc, job, deps.platform.now())
        : led(doc, await deps.worlds.get(job.workspace, doc.state.flow), job.to);
    return { doc: next, value: undefined };
  });
}
