import { createHash } from 'node:crypto';
import {
  clockOf,
  type Finding,
  type Flow,
  type FlowView,
  lintFlow,
  type Registry,
  serialiseFlow,
} from '@danloi/engine';
import { type FlowDoc, flows, tables, versions, workspaces } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Collection, Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { Cache } from '../turn/cache.ts';
import { factsOf } from '../workspace/workspace.ts';
import { stored } from './draft.ts';

/** Everything in an index of a workspace; lists that people look through stay small. */
export async function allOf<T extends object>(
  store: WorkspaceStore,
  collection: Collection<T>,
  index: string,
): Promise<Stored<T>[]> {
  const all: Stored<T>[] = [];
  for (let after: string | undefined; ; ) {
    const query = { index, limit: 200, order: 'desc' } as const;
    const page = await store.find(collection, after === undefined ? query : { ...query, after });
    all.push(...page.items);
    if (page.next === undefined) return all;
    after = page.next;
  }
}

type Known = NonNullable<FlowView['known']>;

const VERSIONS_KEPT = 2_000;

/** What of the workspace a flow may refer to, and a text that changes whenever any of it does. */
export interface Around {
  known: Known;
  stamp: string;
}

/** Reads it: the other flows as citizens meet them, or, never published, as drawn so far. */
export function createKnown(deps: {
  store: Pick<Store, 'get'>;
  platform: Pick<Platform, 'now'>;
  registry: Pick<Registry, 'get'>;
}): (store: WorkspaceStore) => Promise<Around> {
  // A published version never changes.
  const published = new Cache<Flow>(VERSIONS_KEPT);

  const documentOf = async (store: WorkspaceStore, flow: Stored<FlowDoc>): Promise<Flow> => {
    if (flow.live === undefined) return stored(flow.draft, deps.registry);
    const id = `${flow.id}.${flow.live}`;
    const key = `${store.workspace}/${id}`;
    const known = published.get(key);
    if (known !== undefined) return known;
    const document = (await store.get(versions, id))?.document;
    const opened = stored(document ?? flow.draft, deps.registry);
    if (document !== undefined) published.set(key, opened);
    return opened;
  };

  return async (store) => {
    const [own, data, workspace] = await Promise.all([
      allOf(store, flows, 'byUpdate'),
      allOf(store, tables, 'byName'),
      deps.store.get(workspaces, store.workspace),
    ]);
    const documents = await Promise.all(
      own.map(async (flow): Promise<[string, Flow]> => [flow.id, await documentOf(store, flow)]),
    );
    const columns = data.map((table): [string, string[]] => [
      table.id,
      table.columns.map((column) => column.name),
    ]);
    const values = workspace === undefined ? [] : Object.keys(factsOf(workspace));
    const hosts = workspace?.httpHosts ?? [];
    const today = clockOf(deps.platform.now()).day;
    const versionsOf = own.map(({ id, live, draftRev }) => [id, live ?? `draft ${draftRev}`]);
    return {
      known: {
        flows: new Map(documents),
        tables: new Map(columns),
        values: new Set(values),
        hosts: new Set(hosts),
        today,
      },
      stamp: JSON.stringify([
        versionsOf.toSorted(),
        columns.toSorted(),
        values.toSorted(),
        hosts.toSorted(),
        today,
      ]),
    };
  };
}

/** As many flows as a province may have, looked at again when its list is read. */
const KEPT = 2_000;

/** The linter with a memory: the same draft among the same flows and tables is looked at once. */
export function createLint(registry: Registry): (flow: Flow, around: Around) => Finding[] {
  const memory = new Map<string, Finding[]>();
  return (flow, { known, stamp }) => {
    const key = createHash('sha256').update(serialiseFlow(flow)).update(stamp).digest('base64');
    const found = memory.get(key) ?? lintFlow(flow, registry, known);
    memory.delete(key);
    memory.set(key, found);
    const [oldest] = memory.keys();
    if (memory.size > KEPT && oldest !== undefined) memory.delete(oldest);
    return found;
  };
}
