import type { Flow } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';
import type { Finding, FlowView } from './finding.ts';
import { brokenEdge } from './rules/broken-edge.ts';
import { deadEnd } from './rules/dead-end.ts';
import { duplicateKeyword } from './rules/duplicate-keyword.ts';
import { missingText } from './rules/missing-text.ts';
import { neverWritten } from './rules/never-written.ts';
import { noStart } from './rules/no-start.ts';
import { noTrigger } from './rules/no-trigger.ts';
import { nodeData } from './rules/node-data.ts';
import { nodeOwn } from './rules/node-own.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unknownType } from './rules/unknown-type.ts';
import { unknownVariable } from './rules/unknown-variable.ts';
import { unreachable } from './rules/unreachable.ts';
import { waitlessCycle } from './rules/waitless-cycle.ts';
import { type LintView, prepare } from './view.ts';

const RULES: readonly ((view: LintView) => Finding[])[] = [
  noStart,
  noTrigger,
  duplicateKeyword,
  unknownType,
  nodeData,
  missingText,
  unknownVariable,
  neverWritten,
  unknownReference,
  brokenEdge,
  deadEnd,
  unreachable,
  waitlessCycle,
  nodeOwn,
];

/** Everything to look at in a flow: about the whole flow first, then step by step, errors before warnings. Never throws. */
export function lintFlow(flow: Flow, registry: Registry, known?: FlowView['known']): Finding[] {
  const view = prepare(flow, registry, known);
  const order = new Map(flow.nodes.map((node, place) => [node.id, place]));
  const place = ({ node }: Finding) => (node === undefined ? -1 : (order.get(node) ?? -1));
  const rank = ({ severity }: Finding) => (severity === 'error' ? 0 : 1);
  // The sort is stable: within a step the rules' order stays.
  return RULES.flatMap((rule) => rule(view)).sort((a, b) => place(a) - place(b) || rank(a) - rank(b));
}
