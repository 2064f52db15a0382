import { nextRun } from '@danloi/engine';
import { channels, type ScheduleDoc, schedules } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import { liveFlows } from '../turn/worlds.ts';

interface Deps {
  store: Store;
  platform: Pick<Platform, 'now'>;
}

/** A schedule as a live flow has it, without what was made of it so far. */
type Wanted = Pick<ScheduleDoc, 'workspace' | 'flow' | 'trigger' | 'at' | 'tag'>;

/** Brings what is written down of a workspace's schedules to what its live flows say. Doing it twice changes nothing. */
export async function syncSchedules(deps: Deps, workspace: string): Promise<void> {
  const wanted = await wantedOf(deps.store, workspace);
  const known = await knownOf(deps.store, workspace);
  for (const [id, doc] of known) if (!wanted.has(id)) await deps.store.delete(schedules, id, doc.rev);
  for (const [id, want] of wanted) {
    const before = known.get(id);
    if (before !== undefined && sameTime(before, want)) continue;
    const nextAt = nextRun(want.at, deps.platform.now());
    const doc = { id, ...want, ...(nextAt === undefined ? {} : { nextAt }) };
    // A lost race is another server's same work.
    if (before === undefined) await deps.store.insert(schedules, doc);
    else await deps.store.replace(schedules, doc, before.rev);
  }
}

/** The same for every workspace that has a channel: what a server that died in between has left undone. */
export async function syncAllSchedules(deps: Deps): Promise<void> {
  const workspaces = new Set<string>();
  let after: string | undefined;
  do {
    const query = { index: 'byWorkspace', limit: 500, ...(after === undefined ? {} : { after }) };
    const page = await deps.store.find(channels, query);
    for (const { workspace } of page.items) workspaces.add(workspace);
    after = page.next;
  } while (after !== undefined);
  for (const workspace of workspaces) await syncSchedules(deps, workspace);
}

async function wantedOf(store: Store, workspace: string): Promise<Map<string, Wanted>> {
  const wanted = new Map<string, Wanted>();
  for (const { flow, triggers } of (await liveFlows(forWorkspace(store, workspace))).values())
    for (const trigger of triggers) {
      if (trigger.kind !== 'schedule') continue;
      const { id, at, tag } = trigger;
      const own = { workspace, flow: flow.id, trigger: id, at, ...(tag === undefined ? {} : { tag }) };
      wanted.set(`${workspace}/${flow.id}/${id}`, own);
    }
  return wanted;
}

async function knownOf(store: Store, workspace: string): Promise<Map<string, Stored<ScheduleDoc>>> {
  const known = new Map<string, Stored<ScheduleDoc>>();
  let after: string | undefined;
  do {
    const query = { index: 'byWorkspace', equals: [workspace], limit: 500 };
    const page = await store.find(schedules, after === undefined ? query : { ...query, after });
    for (const doc of page.items) known.set(doc.id, doc);
    after = page.next;
  } while (after !== undefined);
  return known;
}

const sameTime = (one: Wanted, other: Wanted): boolean =>
  JSON.stringify([one.at, one.tag]) === JSON.stringify([other.at, other.tag]);
