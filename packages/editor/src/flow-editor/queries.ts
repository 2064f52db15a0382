import type { Flow, FlowNode, Variable } from '@danloi/engine/flow';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useVersion } from '../versions/use-version.ts';
import {
  getAccounts,
  getFlow,
  getFlows,
  getSecretNames,
  getTables,
  getTopics,
  type TableAnswer,
} from './api.ts';
import { useDocument, useEditor } from './context.ts';

const NONE: readonly never[] = [];
const shared = { staleTime: 30_000, retry: 1 };

/** The organisation's data tables with their columns; empty while loading or not allowed. */
export function useTables(): readonly TableAnswer[] {
  return useQuery({ queryKey: ['tables', 'choices'], queryFn: getTables, ...shared }).data?.items ?? NONE;
}

/** The organisation's flows, this one included: going to one's own start is allowed. */
export function useFlows(): readonly { id: string; name: string }[] {
  return useQuery({ queryKey: ['flows', 'choices'], queryFn: getFlows, ...shared }).data?.items ?? NONE;
}

/** What another flow of the organisation knows, as it is drawn now. */
export function useFlowVariables(flow: string | undefined): readonly Variable[] {
  const { data } = useQuery({
    queryKey: ['flow', flow, 'variables'],
    queryFn: () => getFlow(flow ?? ''),
    enabled: flow !== undefined,
    ...shared,
  });
  return data?.draft.variables ?? NONE;
}

/** The organisation's accounts; empty where this person may not see them. */
export function useAccounts(): readonly { id: string; name: string; oaId: string }[] {
  return useQuery({ queryKey: ['channels', 'choices'], queryFn: getAccounts, ...shared }).data?.items ?? NONE;
}

/** Names of the organisation's secrets, never their values; empty where this person may not see them. */
export function useSecretNames(): readonly string[] {
  const { data } = useQuery({ queryKey: ['secrets', 'choices'], queryFn: getSecretNames, ...shared });
  return useMemo(() => (data?.items ?? NONE).map(({ name }) => name), [data]);
}

/** Topics of the questions and answers. */
export function useTopics(): readonly string[] {
  return useQuery({ queryKey: ['topics', 'choices'], queryFn: getTopics, ...shared }).data?.items ?? NONE;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Finds the ids of nodes that citizens meet otherwise, or not at all: new or changed since the live version. Each node is compared
 * once, so that a key typed into one of thousands costs one comparison.
 */
function comparerWith(live: Flow): (draft: Flow) => Set<string> {
  const before = new Map(live.nodes.map((node) => [node.id, node]));
  const known = new WeakMap<FlowNode['data'], boolean>();
  const changed = ({ id, data }: FlowNode): boolean => {
    const old = before.get(id);
    if (old === undefined) return true;
    const found = known.get(data) ?? !same(old.data, data);
    known.set(data, found);
    return found;
  };
  return (draft) => new Set(draft.nodes.filter(changed).map((node) => node.id));
}

const NO_CHANGES: ReadonlySet<string> = new Set();

/** The changed nodes of the flow being edited; none when it is not live yet. */
export function useChangedNodes(): ReadonlySet<string> {
  const { flowId, live } = useEditor();
  const { data } = useVersion(flowId, live?.version);
  const flow = useDocument((state) => state.flow);
  const document = data?.document;
  const compare = useMemo(() => (document === undefined ? undefined : comparerWith(document)), [document]);
  return useMemo(() => compare?.(flow) ?? NO_CHANGES, [flow, compare]);
}
