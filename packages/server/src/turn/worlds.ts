import { type CompiledFlow, prepareTriggers, type Registry, type TurnWorld } from '@danloi/engine';
import { flows, liveMarks, versions, workspaces } from '../documents.ts';
import type { Platform } from '../platform.ts';
import { type Store, StoreUnavailableError } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';
import { factsOf } from '../workspace/workspace.ts';
import { Cache } from './cache.ts';
import { createMachines, type Machines, type VersionName } from './machines.ts';

/** What the turns of each workspace see: its live flows, their machines, its values. */
export interface Worlds {
  /** The workspace's world, with the version that a session is in at hand, live or not. */
  get(workspace: string, inVersion?: VersionName): Promise<TurnWorld>;
  /** To be called after anything live changed: a publication, a rollback, a flow deleted, values or home flow set. */
  invalidate(workspace: string): Promise<void>;
}

/** Other servers see a publication within this time. */
const GLANCE_MS = 2_000;
/** In case a server died between a publication and its mark. */
const LOOK_MS = 60_000;
const KEPT = 1_000;

interface Known {
  world: TurnWorld;
  /** Revisions of the workspace and of its mark when the world was made. */
  stamp: string;
  glancedAt: number;
  lookedAt: number;
}

interface Deps {
  store: Store;
  platform: Platform;
}

type WorldsDeps = Deps & { registry: Pick<Registry, 'types'> };

export function createWorlds(deps: WorldsDeps): Worlds {
  const { store, platform } = deps;
  const machines = createMachines(deps.registry);
  const known = new Cache<Known>(KEPT);
  const loading = new Map<string, Promise<Known>>();
  /** Grows with each publication: a world that was being read meanwhile is not kept. */
  let published = 0;

  async function load(workspace: string, before: Known | undefined): Promise<Known> {
    const began = platform.monotonic();
    const asOf = published;
    const stamp = await stampOf(store, workspace);
    const same = before !== undefined && before.stamp === stamp && began - before.lookedAt < LOOK_MS;
    const made = same
      ? { ...before, glancedAt: began }
      : { world: await makeWorld(deps, machines, workspace), stamp, glancedAt: began, lookedAt: began };
    if (asOf === published) known.set(workspace, made);
    return made;
  }

  /** One load at a time for each workspace. A world that cannot be looked at just now goes on as it was. */
  function refresh(workspace: string, before: Known | undefined): Promise<Known> {
    const running = loading.get(workspace);
    if (running) return running;
    const begun = load(workspace, before)
      .catch((error: unknown) => {
        if (before && error instanceof StoreUnavailableError) return before;
        throw error;
      })
      .finally(() => {
        if (loading.get(workspace) === begun) loading.delete(workspace);
      });
    loading.set(workspace, begun);
    return begun;
  }

  async function current(workspace: string): Promise<Known> {
    const now = known.get(workspace);
    if (now && platform.monotonic() - now.glancedAt < GLANCE_MS) return now;
    return refresh(workspace, now);
  }

  return {
    async get(workspace, inVersion) {
      const { world } = await current(workspace);
      if (!inVersion || world.machine(inVersion.id, inVersion.version)) return world;
      const machine = await machines.load(forWorkspace(store, workspace), inVersion);
      if (!machine) return world;
      return {
        ...world,
        machine: (flow, version) =>
          flow === inVersion.id && version === inVersion.version ? machine : world.machine(flow, version),
      };
    },
    async invalidate(workspace) {
      published++;
      known.delete(workspace);
      loading.delete(workspace);
      await mark(deps, workspace);
      published++;
      known.delete(workspace);
      loading.delete(workspace);
    },
  };
}

async function stampOf(store: Store, workspace: string): Promise<string> {
  const [doc, marked] = await Promise.all([
    store.get(workspaces, workspace),
    store.get(liveMarks, workspace),
  ]);
  return `${doc?.rev ?? 0}.${marked?.rev ?? 0}`;
}

async function mark({ store, platform }: Deps, workspace: string): Promise<void> {
  for (let i = 0; i < 10; i++) {
    const doc = { id: workspace, at: platform.now() };
    const before = await store.get(liveMarks, workspace);
    const result = before
      ? await store.replace(liveMarks, doc, before.rev)
      : await store.insert(liveMarks, doc);
    if (result.ok) return;
  }
  throw new StoreUnavailableError('the mark of a publication could not be set');
}

async function makeWorld({ store }: Deps, machines: Machines, workspace: string): Promise<TurnWorld> {
  const doc = await store.get(workspaces, workspace);
  const live = await liveFlows(forWorkspace(store, workspace));
  const home = doc?.homeFlow;
  return {
    triggers: prepareTriggers([...live.values()]),
    ...(home === undefined ? {} : { home }),
    live(flow) {
      const compiled = live.get(flow);
      return compiled && machines.of(workspace, compiled);
    },
    machine(flow, version) {
      const compiled = live.get(flow);
      return compiled?.flow.version === version
        ? machines.of(workspace, compiled)
        : machines.known(workspace, { id: flow, version });
    },
    values: doc === undefined ? {} : factsOf(doc),
    ...(doc?.calendar === undefined ? {} : { calendar: doc.calendar }),
  };
}

/** The live version of each flow of a workspace. */
export async function liveFlows(store: WorkspaceStore): Promise<Map<string, CompiledFlow>> {
  const live = new Map<string, CompiledFlow>();
  let after: string | undefined;
  do {
    const page = await store.find(flows, { index: 'byUpdate', limit: 50, ...(after ? { after } : {}) });
    for (const flow of page.items) {
      if (flow.live === undefined) continue;
      const version = await store.get(versions, `${flow.id}.${flow.live}`);
      if (version) live.set(flow.id, version.compiled);
    }
    after = page.next;
  } while (after !== undefined);
  return live;
}
