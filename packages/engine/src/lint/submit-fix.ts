import type { FlowEdit } from '../flow/edit.ts';
import type { FlowNode, Variable } from '../flow/schema.ts';
import type { NodeType } from '../node-type/definition.ts';
import type { Fix } from './finding.ts';
import { exampleStep, freeId } from './fix.ts';
import { filledIn, listOf } from './new-submission.ts';
import type { LintView } from './view.ts';

/** So far along the main exits a submission is looked for. */
const MOST_STEPS = 50;
/** How far from its step an added one is drawn, on the canvas. */
const BESIDE = 360;

const LABEL = { vi: 'Gửi vào phiếu tiếp nhận', en: 'File them as a submission' };

/**
 * Answers that go nowhere go into a submission: one that follows anyway, or a new one behind the last of the steps that ask.
 * `existing`: only the former.
 */
export function submitFix(
  view: LintView,
  node: FlowNode,
  lost: ReadonlyMap<FlowNode, Variable[]>,
  existing?: 'existing',
): Fix | undefined {
  const way = wayFrom(view, node);
  const there = way.find((one) => listOf(view.typeOf(one)?.manifest) !== undefined);
  const until = there === undefined ? way : way.slice(0, way.indexOf(there));
  const asking = until.filter((one) => lost.has(one));
  const variables = asking.flatMap((one) => lost.get(one) ?? []);
  if (there !== undefined) return added(view, there, variables);
  const last = asking.at(-1);
  const type = view.registry.types.find((one) => listOf(one.manifest) !== undefined);
  if (existing !== undefined || last === undefined || type === undefined) return undefined;
  return submitted(view, type, last, variables);
}

/** The steps that follow by the exits by which the conversation normally goes on. */
function wayFrom(view: LintView, node: FlowNode): FlowNode[] {
  const way: FlowNode[] = [];
  for (let at: FlowNode | undefined = node; at !== undefined && !way.includes(at); ) {
    way.push(at);
    if (way.length === MOST_STEPS) break;
    at = nextOf(view, at);
  }
  return way;
}

const mainExit = (view: LintView, node: FlowNode) => view.portsOf(node).find(({ quiet }) => quiet !== true);

function nextOf(view: LintView, node: FlowNode): FlowNode | undefined {
  const exit = mainExit(view, node)?.id;
  const edge = view.graph.out(node.id).find(({ port }) => port === exit);
  return edge === undefined ? undefined : view.nodes.get(edge.to);
}

function added(view: LintView, node: FlowNode, variables: readonly Variable[]): Fix | undefined {
  const list = listOf(view.typeOf(node)?.manifest);
  const before = list === undefined ? undefined : node.data[list.key];
  if (list === undefined || !Array.isArray(before) || before.length + variables.length > list.most)
    return undefined;
  const items = [...before, ...variables.map(({ name }) => ({ [list.variable]: name }))];
  return { label: LABEL, edits: [{ do: 'set-field', node: node.id, field: `/${list.key}`, value: items }] };
}

function submitted(
  view: LintView,
  type: NodeType,
  last: FlowNode,
  variables: readonly Variable[],
): Fix | undefined {
  const from = mainExit(view, last);
  if (from === undefined) return undefined;
  const id = freeId(`${last.id}-${type.manifest.type}`, view.nodes);
  const example = exampleStep(type, id, { x: last.position.x + BESIDE, y: last.position.y });
  const { data, edits } = filledIn(view, type.manifest, example.data, variables);
  const step = { ...example, data };
  const line = (start: string, port: string, to: string): FlowEdit => ({
    do: 'connect',
    edge: { id: freeId(`${start}-${port}`, view.edgeIds), from: start, port, to },
  });
  const next = nextOf(view, last);
  const on = type.manifest.ports.find((port) => !('each' in port) && port.quiet !== true);
  return {
    label: LABEL,
    edits: [
      ...edits,
      { do: 'add-node', node: step },
      line(last.id, from.id, id),
      ...(next === undefined || on === undefined ? [] : [line(id, on.id, next.id)]),
    ],
  };
}
