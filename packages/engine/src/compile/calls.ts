import { FLOW_BOUNDS, type Flow } from '../flow/schema.ts';
import type { Finding } from '../lint/finding.ts';
import { uncompilable } from '../lint/structure.ts';
import type { Called } from '../node-type/definition.ts';
import type { Text } from '../node-type/manifest.ts';
import type { Registry } from '../node-type/registry.ts';
import { addTexts, type CallParts, namesFor, renamed } from './call-names.ts';
import { calledBy, recursionWords } from './called-by.ts';
import { reachable } from './reachable.ts';

/** Flows that may call one another, one inside the other. */
const MAX_CALL_DEPTH = 10;

type Flows = ReadonlyMap<string, Flow>;

/** A flow with the flows that it calls put in. Steps of a called flow are named `<call>/<step>`; their variables have names of their own. */
export interface Expanded {
  flow: Flow;
  /** What stands behind each call, by the id of the step that calls. */
  calls: ReadonlyMap<string, Called>;
  /** Where a step was drawn, as `<flow>/<step>`: the same in every flow that calls it. */
  placeOf(node: string): string;
  /** Why it cannot be put together; at the call in the flow itself. */
  findings: Finding[];
}

/**
 * Puts every called flow in the place of its call, as publication needs it. A call of a flow that is not there stays without
 * one, and leaves by its error exit. The same flow, at no cost, when it calls none.
 */
export function expandCalls(flow: Flow, registry: Registry, flows: Flows = new Map()): Expanded {
  const calls = new Map<string, Called>();
  const places = new Map<string, string>();
  const placeOf = (node: string) => places.get(node) ?? `${flow.id}/${node}`;
  if (!flow.nodes.some((node) => calledBy(node, registry) !== undefined)) {
    return { flow, calls, placeOf, findings: [] };
  }
  const taken = new Set(flow.variables.map(({ name }) => name));
  const work: Work = {
    registry,
    flows,
    calls,
    places,
    findings: [],
    taken,
    names: new Map(),
    unfit: new Map(),
    count: 0,
    lines: 0,
  };
  const expanded = putIn(flow, '', '', [flow.id], work);
  return { flow: expanded, calls, placeOf, findings: work.findings };
}

interface Work extends CallParts {
  flows: Flows;
  calls: Map<string, Called>;
  findings: Finding[];
  /** What makes a called flow unusable, as it is drawn, by its id. */
  unfit: Map<string, Finding | undefined>;
  /** Steps and lines so far. */
  count: number;
  lines: number;
}

/** The flow with its calls put in, every id after this prefix. `path` are the flows around it, itself last. */
function putIn(flow: Flow, prefix: string, top: string, path: readonly string[], work: Work): Flow {
  const reached = reachable(flow);
  const kept = flow.nodes.filter(({ id }) => prefix === '' || reached.has(id));
  work.count += kept.length;
  work.lines += flow.edges.length;
  const names = prefix === '' ? new Map<string, string>() : namesFor(flow, work);
  const whole = renamed(flow, kept, prefix, names, work);
  const declared = new Set(whole.variables.map(({ name }) => name));
  for (const node of kept) {
    const id = `${prefix}${node.id}`;
    const called = reached.has(node.id) ? calledBy(node, work.registry) : undefined;
    const target = called === undefined ? undefined : work.flows.get(called);
    if (called === undefined || target === undefined || !hasStart(target)) continue;
    const problem = problemOf(called, target, path, work);
    if (problem !== undefined) {
      // One finding per call in the flow itself: what is wrong deeper is not the author's to see twice.
      const at = top === '' ? node.id : top;
      if (!work.findings.some((one) => one.node === at)) work.findings.push({ ...problem, node: at });
      continue;
    }
    const inner = putIn(target, `${id}/`, top === '' ? node.id : top, [...path, called], work);
    join(whole, declared, id, inner, target, work);
  }
  return whole;
}

const hasStart = ({ start, nodes }: Flow) => nodes.some(({ id }) => id === start);

/** Adds the called flow's parts to the caller's, with a line into it. */
function join(whole: Flow, declared: Set<string>, call: string, inner: Flow, drawn: Flow, work: Work): void {
  if (inner.start === undefined) return;
  for (const node of inner.nodes) whole.nodes.push(node);
  for (const edge of inner.edges) whole.edges.push(edge);
  whole.edges.push({ id: `${call}/-call`, from: call, port: '-call', to: inner.start });
  for (const variable of inner.variables) {
    if (!declared.has(variable.name)) whole.variables.push(variable);
    declared.add(variable.name);
  }
  addTexts(whole, inner.translations);
  const names = namesFor(drawn, work);
  const byName = new Map(inner.variables.map((variable) => [variable.name, variable]));
  work.calls.set(call, {
    start: inner.start,
    variable: (name) => byName.get(names.get(name) ?? ''),
    variables: inner.variables.map(({ name }) => name),
  });
}

function problemOf(called: string, target: Flow, path: readonly string[], work: Work): Finding | undefined {
  const finding = (rule: string, message: Text): Finding => ({ rule, severity: 'error', message });
  if (path.includes(called)) return finding('flow.recursion', recursionWords(target.name));
  if (path.length > MAX_CALL_DEPTH) {
    return finding('flow.call-depth', {
      vi: `Các kịch bản gọi nhau quá ${MAX_CALL_DEPTH} lớp. Hãy gộp bớt.`,
      en: `The flows call one another more than ${MAX_CALL_DEPTH} deep. Join some of them.`,
    });
  }
  const isTooLarge =
    work.count + target.nodes.length > FLOW_BOUNDS.nodes ||
    work.lines + target.edges.length > FLOW_BOUNDS.edges;
  if (isTooLarge) {
    return finding('flow.call-size', {
      vi: `Cùng với các kịch bản được gọi, kịch bản này có hơn ${FLOW_BOUNDS.nodes} bước. Hãy bớt lời gọi.`,
      en: `With the flows that it calls this flow has more than ${FLOW_BOUNDS.nodes} steps. Call fewer.`,
    });
  }
  // As it is drawn: its new names may make a text longer than authors may write.
  if (!work.unfit.has(called)) work.unfit.set(called, uncompilable(target, work.registry)[0]);
  const unfit = work.unfit.get(called);
  return unfit === undefined
    ? undefined
    : finding(unfit.rule, {
        vi: `Kịch bản “${target.name}” được gọi còn lỗi: ${unfit.message.vi}`,
        en: `The called flow “${target.name}” has an error: ${unfit.message.en}`,
      });
}
