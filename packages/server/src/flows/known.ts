import { createHash } from 'node:crypto';
import {
  type Finding,
  type Flow,
  type FlowView,
  lintFlow,
  type Registry,
  serialiseFlow,
} from '@danloi/engine';
import { flows, tables } from '../documents.ts';
import type { Collection, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';

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

/** What of the workspace a flow may refer to. */
export async function knownOf(store: WorkspaceStore): Promise<Known> {
  const [own, data] = await Promise.all([allOf(store, flows, 'byUpdate'), allOf(store, tables, 'byName')]);
  return {
    flows: new Set(own.map((flow) => flow.id)),
    tables: new Map(data.map((table) => [table.id, table.columns.map((column) => column.name)])),
  };
}

const KEPT = 500;

/** The linter with a memory: the same draft among the same flows and tables is looked at once. */
export function createLint(registry: Registry): (flow: Flow, known: Known) => Finding[] {
  const memory = new Map<string, Finding[]>();
  return (flow, known) => {
    const around = JSON.stringify([
      [...(known.flows ?? [])].toSorted(),
      [...(known.tables ?? [])].toSorted(),
    ]);
    const key = createHash('sha256').update(serialiseFlow(flow)).update(around).digest('base64');
    const found = memory.get(key) ?? lintFlow(flow, registry, known);
    memory.delete(key);
    memory.set(key, found);
    const [oldest] = memory.keys();
    if (memory.size > KEPT && oldest !== undefined) memory.delete(oldest);
    return found;
  };
}
