import {
  compileFlow,
  type Flow,
  type LoadedMachine,
  loadMachine,
  movedTo,
  type Registry,
} from '@danloi/engine';
import { versions } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Worlds } from '../turn/index.ts';
import { chatsIn } from './chats.ts';

/** Where chats in older versions stand. */
export interface Inside {
  /** Chats with a word within a day; older ones are over for the citizen. */
  total: number;
  /** Of these, how many are in another version than the live one. */
  older: number;
  /** Of these, how many could go on in the draft at the step where they are. */
  movable: number;
  /** The steps where somebody stands, the fullest first. */
  steps: { node: string; name: string; count: number; movable: number }[];
}

const DAY_MS = 24 * 3_600_000;
/** More chats than this are counted no further: the page shows "5.000+" then. */
const MOST_CHATS = 5_000;
const MOST_STEPS = 50;

export interface InsideDeps {
  store: Store;
  platform: Pick<Platform, 'now'>;
  registry: Registry;
  worlds: Pick<Worlds, 'get'>;
}

/** Who is in a flow now, whatever the version, and what a publication of this draft would mean to them. */
export async function insideOf(
  deps: InsideDeps,
  own: WorkspaceStore,
  draft: Flow,
  { flows, live }: { flows: ReadonlyMap<string, Flow> | undefined; live: number | undefined },
): Promise<Inside> {
  const { workspace } = own;
  let older = 0;
  const found = new Map<string, Inside['steps'][number]>();
  const next = machineOf(deps.registry, draft, flows);
  const documents = new Map<string, Flow | undefined>();
  const nameIn = async (version: string, node: string): Promise<string> => {
    if (!documents.has(version))
      documents.set(version, (await own.get(versions, `${draft.id}.${version}`))?.document);
    const named = (flow: Flow | undefined) => flow?.nodes.find(({ id }) => id === node)?.name;
    return named(draft) ?? named(documents.get(version)) ?? node;
  };
  const query = { workspace, flow: draft.id, since: deps.platform.now() - DAY_MS, most: MOST_CHATS };
  for await (const chats of chatsIn(deps.store, { ...query, order: 'desc' }))
    for (const { state } of chats) {
      if (state.flow === undefined) continue;
      if (state.flow.version !== String(live)) older += 1;
      const world = await deps.worlds.get(workspace, state.flow);
      const here = world.machine(state.flow.id, state.flow.version);
      // A step of a called flow stands under the step that calls it.
      const node = (here?.state(state.state)?.meta?.node ?? '').split('/')[0] ?? '';
      const step = found.get(node) ?? {
        ...{ node, count: 0, movable: 0 },
        name: await nameIn(state.flow.version, node),
      };
      step.count += 1;
      if (next !== undefined && movedTo(state, next, here) !== undefined) step.movable += 1;
      found.set(node, step);
    }
  const steps = [...found.values()].toSorted((a, b) => b.count - a.count);
  const sum = (of: 'count' | 'movable') => steps.reduce((all, step) => all + step[of], 0);
  return { total: sum('count'), older, movable: sum('movable'), steps: steps.slice(0, MOST_STEPS) };
}

/** The draft as it would run; undefined where it cannot. */
function machineOf(
  registry: Registry,
  draft: Flow,
  flows: ReadonlyMap<string, Flow> | undefined,
): LoadedMachine | undefined {
  try {
    return loadMachine(compileFlow(draft, registry, 'draft', flows === undefined ? {} : { flows }), registry);
  } catch {
    return undefined;
  }
}
