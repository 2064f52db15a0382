import { FLOW_BOUNDS, type Flow, type FlowNode, type Variable } from '../flow/schema.ts';
import type { Finding } from '../lint/finding.ts';
import { uncompilable } from '../lint/structure.ts';
import type { Called } from '../node-type/definition.ts';
import type { Text } from '../node-type/manifest.ts';
import type { Registry } from '../node-type/registry.ts';
import { rolesIn } from '../node-type/roles.ts';
import { reachable } from './reachable.ts';
import { type Names, renameData, renameTemplate } from './rename-data.ts';

/** Flows that may call one another, one inside the other. */
export const MAX_CALL_DEPTH = 10;

type Flows = ReadonlyMap<string, Flow>;
type Types = Pick<Registry, 'get'>;

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

const calling = new WeakMap<object, boolean>();

/** Does this kind of step call flows at all? Asked of every step of a flow, so it is found out once. */
function canCall(schema: object): boolean {
  const known = calling.get(schema) ?? JSON.stringify(schema).includes('"called-flow"');
  calling.set(schema, known);
  return known;
}

/** The id of the flow that a step calls; undefined for all other steps. */
export function calledBy(node: FlowNode, registry: Types): string | undefined {
  const schema = registry.get(node.type)?.manifest.data;
  if (schema === undefined || !canCall(schema)) return undefined;
  const at = rolesIn(schema, node.data).find(({ role }) => role === 'called-flow');
  return typeof at?.value === 'string' && at.value !== '' ? at.value : undefined;
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
  };
  const expanded = putIn(flow, '', '', [flow.id], work);
  return { flow: expanded, calls, placeOf, findings: work.findings };
}

interface Work {
  registry: Registry;
  flows: Flows;
  calls: Map<string, Called>;
  places: Map<string, string>;
  findings: Finding[];
  /** Names of variables in use. */
  taken: Set<string>;
  /** New names of the variables of a called flow, by its id: no flow runs twice at a time, so its calls share them. */
  names: Map<string, Names>;
  /** What makes a called flow unusable, as it is drawn, by its id. */
  unfit: Map<string, Finding | undefined>;
  /** Steps so far. */
  count?: number;
}

/** The flow with its calls put in, every id after this prefix. `path` are the flows around it, itself last. */
function putIn(flow: Flow, prefix: string, top: string, path: readonly string[], work: Work): Flow {
  const reached = reachable(flow);
  const kept = flow.nodes.filter(({ id }) => prefix === '' || reached.has(id));
  work.count = (work.count ?? 0) + kept.length;
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

/** The flow under its new names: a copy that further steps may be joined to. */
function renamed(flow: Flow, kept: readonly FlowNode[], prefix: string, names: Names, work: Work): Flow {
  const nodes = kept.map((node): FlowNode => {
    if (prefix === '') return node;
    const schema = work.registry.get(node.type)?.manifest.data;
    work.places.set(`${prefix}${node.id}`, `${flow.id}/${node.id}`);
    return { ...node, id: `${prefix}${node.id}`, data: renameData(schema, node.data, names) };
  });
  const edges = flow.edges.map((edge) =>
    prefix === ''
      ? edge
      : { ...edge, id: `${prefix}${edge.id}`, from: `${prefix}${edge.from}`, to: `${prefix}${edge.to}` },
  );
  const variables = flow.variables.map(
    (one): Variable => ({ ...one, name: names.get(one.name) ?? one.name }),
  );
  const { translations, ...rest } = flow;
  return {
    ...rest,
    ...(flow.start === undefined ? {} : { start: `${prefix}${flow.start}` }),
    nodes: [...nodes],
    edges: [...edges],
    variables: [...variables],
    ...(translations === undefined ? {} : { translations: renamedTexts(translations, prefix, names) }),
  };
}

type Translations = NonNullable<Flow['translations']>;

function renamedTexts(translations: Translations, prefix: string, names: Names): Translations {
  return mapped(translations, (texts) =>
    Object.fromEntries(
      Object.entries(texts).map(([node, byField]) => [
        `${prefix}${node}`,
        prefix === '' ? byField : mapped(byField, (text) => renameTemplate(text, names)),
      ]),
    ),
  );
}

function mapped<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Adds the called flow's parts to the caller's, with a line into it. */
function join(whole: Flow, declared: Set<string>, call: string, inner: Flow, drawn: Flow, work: Work): void {
  if (inner.start === undefined) return;
  whole.nodes.push(...inner.nodes);
  whole.edges.push(...inner.edges, { id: `${call}/-call`, from: call, port: '-call', to: inner.start });
  for (const variable of inner.variables) {
    if (!declared.has(variable.name)) whole.variables.push(variable);
    declared.add(variable.name);
  }
  if (inner.translations !== undefined) {
    whole.translations = Object.fromEntries(
      [...new Set([...Object.keys(whole.translations ?? {}), ...Object.keys(inner.translations)])].map(
        (language) => [language, { ...whole.translations?.[language], ...inner.translations?.[language] }],
      ),
    );
  }
  const names = namesFor(drawn, work);
  const byName = new Map(inner.variables.map((variable) => [variable.name, variable]));
  work.calls.set(call, {
    start: inner.start,
    variable: (name) => byName.get(names.get(name) ?? ''),
    variables: inner.variables.map(({ name }) => name),
  });
}

const MAX_NAME = 40;

/** Where the ends of a step's flow lead, when another called it. */
export interface Ends {
  /** Back to the call. */
  end?: string;
  /** To the error exit of a call around it that has a line there. */
  lost?: string;
}

/** The states of a call to which its flow comes back: when it ended, and when something in it went wrong. */
export const BACK = '-back';
export const WRONG = '-error';

/** Of a step named `<call>/<step>`; nothing for the steps of the flow itself. */
export function endsOf(
  node: string,
  calls: ReadonlyMap<string, Called>,
  edges: ReadonlyMap<string, string>,
): Ends {
  const ends: Ends = {};
  for (let at = node.lastIndexOf('/'); at > 0; at = node.lastIndexOf('/', at - 1)) {
    const call = node.slice(0, at);
    if (!calls.has(call)) continue;
    ends.end ??= `${call}/${BACK}`;
    if (edges.has(`${call} error`)) ends.lost ??= `${call}/${WRONG}`;
  }
  return ends;
}

/** Names that nothing else has: `ten` → `ten_2`. */
function namesFor({ id, variables }: Flow, { names: known, taken }: Work): Names {
  const same = known.get(id);
  if (same !== undefined) return same;
  const names = new Map<string, string>();
  known.set(id, names);
  for (const { name } of variables) {
    let fresh = name;
    for (let number = 2; taken.has(fresh); number++) {
      const ending = `_${number}`;
      fresh = `${name.slice(0, MAX_NAME - ending.length)}${ending}`;
    }
    taken.add(fresh);
    names.set(name, fresh);
  }
  return names;
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
  if ((work.count ?? 0) + target.nodes.length > FLOW_BOUNDS.nodes) {
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

/** Words for a flow that calls itself, by way of this one. */
export function recursionWords(name: string): Text {
  return {
    vi: `Kịch bản “${name}” gọi vòng lại chính nó, sẽ không bao giờ kết thúc. Hãy dùng bước “Sang kịch bản khác”.`,
    en: `The flow “${name}” calls itself again and would never end. Use the step “Go to another flow”.`,
  };
}

/** The steps of a flow whose calls lead back to this flow, or into a round of other flows, each with the ids on the way. */
export function findRecursion(flow: Flow, flows: Flows, registry: Types): { node: string; way: string[] }[] {
  const around = new Map<string, string[] | undefined>();
  return flow.nodes.flatMap((node) => {
    const called = calledBy(node, registry);
    if (called === undefined) return [];
    if (!around.has(called)) around.set(called, roundFrom(called, flow, flows, registry));
    const way = around.get(called);
    return way === undefined ? [] : [{ node: node.id, way }];
  });
}

/** Depth first, by hand: flows may call one another in long rows. */
function roundFrom(first: string, flow: Flow, flows: Flows, registry: Types): string[] | undefined {
  const callsOf = (id: string) => {
    const target = id === flow.id ? flow : flows.get(id);
    return [...new Set((target?.nodes ?? []).flatMap((node) => calledBy(node, registry) ?? []))];
  };
  const way = [flow.id, first];
  if (first === flow.id) return way;
  const rest = [callsOf(first)];
  const done = new Set<string>();
  for (let list = rest.at(-1); list !== undefined; list = rest.at(-1)) {
    const next = list.shift();
    if (next === undefined) {
      rest.pop();
      done.add(way.pop() ?? '');
    } else if (way.includes(next)) {
      return [...way, next];
    } else if (!done.has(next)) {
      way.push(next);
      rest.push(callsOf(next));
    }
  }
  return undefined;
}
