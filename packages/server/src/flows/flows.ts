import {
  type Covered,
  type Finding,
  type Flow,
  type FlowTest,
  newFlow,
  type Recording,
  type Registry,
  serialiseFlow,
  type TestResult,
} from '@danloi/engine';
import { type FlowDoc, flows, versions, workspaces } from '../documents.ts';
import { commonError, notFound } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { factsOf } from '../workspace/workspace.ts';
import { draftOf, flowFrom, stored } from './draft.ts';
import { type Around, allOf, createKnown, createLint } from './known.ts';
import { flowProblems } from './problems.ts';
import type { Proving, Setting } from './proving/proving.ts';

/** Rounds of a lost race with a publication before a change is put off. */
const TRIES = 20;

export interface Saved {
  rev: number;
  updatedAt: number;
  findings: Finding[];
}

export interface Flows {
  get(store: WorkspaceStore, id: string): Promise<Stored<FlowDoc>>;
  create(store: WorkspaceStore, by: string, name: string, description?: string): Promise<Stored<FlowDoc>>;
  /** Takes a flow file in as a new flow, under a fresh id or this one; runs nothing, fetches nothing. */
  import(store: WorkspaceStore, by: string, file: unknown, id?: string): Promise<Stored<FlowDoc>>;
  copy(store: WorkspaceStore, by: string, id: string, name?: string): Promise<Stored<FlowDoc>>;
  /** Saves a draft that builds on `rev`; throws `flow.changed` with theirs when another was saved meanwhile. */
  save(store: WorkspaceStore, by: string, id: string, rev: number, draft: unknown): Promise<Saved>;
  delete(store: WorkspaceStore, id: string, mayPublish: boolean): Promise<void>;
  /** What there is to look at; `around` where it was read already, for many flows at once. */
  lint(store: WorkspaceStore, flow: Flow, around?: Around): Promise<Finding[]>;
  /** All of them, the last changed first. */
  list(store: WorkspaceStore): Promise<Stored<FlowDoc>[]>;
  /** The conversations kept in a flow, each as it goes now. */
  test(store: WorkspaceStore, flow: Flow): Promise<TestResult[]>;
  /** Conversations that pass every step and exit of a flow. */
  cover(store: WorkspaceStore, flow: Flow): Promise<Covered>;
  /** A conversation that was tried, written down as a test of the flow. */
  record(store: WorkspaceStore, flow: Flow, recording: Omit<Recording, 'id'>): Promise<FlowTest>;
  /** What of the workspace a flow may refer to. */
  around(store: WorkspaceStore): Promise<Around>;
  /** Changes the document whatever else changes it, unless `change` throws. */
  update(
    store: WorkspaceStore,
    id: string,
    change: (doc: Stored<FlowDoc>) => FlowDoc,
  ): Promise<Stored<FlowDoc>>;
}

export interface FlowsDeps {
  store: Pick<Store, 'get'>;
  platform: Pick<Platform, 'now' | 'randomId'>;
  registry: Registry;
  proving: Proving;
  /** Told when the live flows of a workspace changed. */
  invalidate(workspace: string): Promise<void>;
  /** Calls off a publication of a flow that waits for its time. */
  callOff(workspace: string, flow: string): Promise<unknown>;
}

/** Drafts of a workspace. What is live changes only by publication (`publish.ts`). */
export function createFlows(deps: FlowsDeps): Flows {
  const { platform } = deps;
  const lintKnown = createLint(deps.registry);
  const knownOf = createKnown(deps);

  const get = async (store: WorkspaceStore, id: string): Promise<Stored<FlowDoc>> => {
    const flow = await store.get(flows, id);
    if (flow === undefined) throw notFound();
    return { ...flow, draft: stored(flow.draft, deps.registry) };
  };

  const insert = async (store: WorkspaceStore, by: string, draft: Flow): Promise<Stored<FlowDoc>> => {
    const now = platform.now();
    const doc = {
      id: draft.id,
      name: draft.name,
      draft,
      draftRev: 1,
      lastVersion: 0,
      sameAsLive: false,
      createdAt: now,
      updatedAt: now,
      updatedBy: by,
      drawnBy: [by],
    };
    const written = await store.insert(flows, doc);
    if (!written.ok) throw commonError('write.conflict');
    return { ...doc, rev: written.rev };
  };

  const update: Flows['update'] = async (store, id, change) => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = await get(store, id);
      const { rev: _, ...doc } = { ...change(before), id, rev: before.rev };
      const written = await store.replace(flows, doc, before.rev);
      if (written.ok) return { ...doc, rev: written.rev };
      if (written.reason === 'invalid') throw commonError('request.too-large');
    }
    throw commonError('write.conflict');
  };

  const lint: Flows['lint'] = async (store, flow, around) =>
    lintKnown(flow, around ?? (await knownOf(store)));

  const settingOf = async (store: WorkspaceStore): Promise<Setting> => {
    const [{ known, stamp }, workspace] = await Promise.all([
      knownOf(store),
      deps.store.get(workspaces, store.workspace),
    ]);
    const values = workspace === undefined ? {} : factsOf(workspace);
    const calendar = workspace?.calendar;
    return {
      values,
      ...(calendar === undefined ? {} : { calendar }),
      ...(known.flows === undefined ? {} : { flows: known.flows }),
      stamp: `${stamp} ${JSON.stringify([values, calendar])}`,
    };
  };

  const list = async (store: WorkspaceStore): Promise<Stored<FlowDoc>[]> =>
    (await allOf(store, flows, 'byUpdate')).map((flow) => ({
      ...flow,
      draft: stored(flow.draft, deps.registry),
    }));

  return {
    get,
    list,
    update,
    lint,
    around: knownOf,
    test: async (store, flow) => deps.proving.test(flow, await settingOf(store)),
    cover: async (store, flow) => deps.proving.cover(flow, await settingOf(store)),
    record: async (store, flow, recording) =>
      deps.proving.record(flow, await settingOf(store), { id: platform.randomId(), ...recording }),

    create(store, by, name, description) {
      const flow = newFlow(platform.randomId(), name.trim());
      return insert(store, by, description === undefined ? flow : { ...flow, description });
    },

    import: (store, by, file, id = platform.randomId()) =>
      insert(store, by, { ...flowFrom(file, deps.registry), id }),

    async copy(store, by, id, name) {
      const { draft } = await get(store, id);
      const copied = name?.trim() ?? `${draft.name} (bản sao)`.slice(-200);
      return insert(store, by, { ...draft, id: platform.randomId(), name: copied });
    },

    async save(store, by, id, rev, given) {
      const draft = draftOf(id, given, deps.registry);
      const { live } = await get(store, id);
      const published = live === undefined ? undefined : await store.get(versions, `${id}.${live}`);
      const text = serialiseFlow(draft);
      const same =
        published !== undefined && serialiseFlow(stored(published.document, deps.registry)) === text;
      const saved = await update(store, id, (doc) => {
        if (doc.draftRev !== rev) {
          // The same draft sent again after a lost answer is no conflict.
          if (doc.draftRev === rev + 1 && serialiseFlow(doc.draft) === text) return doc;
          throw flowProblems.changed({ rev: doc.draftRev, draft: doc.draft });
        }
        const sameAsLive = same && doc.live === live;
        const updatedAt = platform.now();
        const drawnBy = [...new Set([...(doc.drawnBy ?? []), by])];
        return {
          ...{ ...doc, draft, name: draft.name, draftRev: rev + 1, sameAsLive },
          ...{ updatedAt, updatedBy: by, drawnBy },
        };
      });
      return { rev: saved.draftRev, updatedAt: saved.updatedAt, findings: await lint(store, draft) };
    },

    async delete(store, id, mayPublish) {
      const flow = await get(store, id);
      if (flow.live !== undefined && !mayPublish) throw flowProblems.liveDelete();
      // Versions stay: chats that are in one finish on it.
      if (!(await store.delete(flows, id, flow.rev))) throw commonError('write.conflict');
      await deps.callOff(store.workspace, id);
      await deps.invalidate(store.workspace);
    },
  };
}
