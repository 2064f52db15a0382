import type { Flow, FlowNode } from '../flow/schema.ts';
import type { JsonObject } from '../json.ts';
import type { Finding } from '../lint/finding.ts';
import { uncompilable } from '../lint/structure.ts';
import type { CompileNode } from '../node-type/definition.ts';
import { given } from '../node-type/given.ts';
import type { Registry } from '../node-type/registry.ts';
import { payloadBase } from '../turn/payload.ts';
import { MAX_STEPS } from './bounds.ts';
import { type Ends, endsOf } from './call-ends.ts';
import { expandCalls } from './calls.ts';
import type { CompiledFlow } from './compiled-flow.ts';
import { errorExit } from './error-exits.ts';
import { markTexts } from './language-texts.ts';
import { linesBack } from './lines-back.ts';
import type { StateJson, TransitionJson } from './machine-json.ts';
import { statesOf, strayTargets } from './node-states.ts';
import { reachable } from './reachable.ts';
import { inAllLanguages, languagesOf, translated } from './translate.ts';
import { withoutCanvas } from './without-canvas.ts';

/** Name of the first state, before the flow begins, and of the last. No node's id begins with `$`. */
const IDLE = '$idle';
const END = '$end';
/** Stands for "leave by this exit" until the compiler puts the state there. */
const EXIT = '@exit:';

/** The flow cannot be run as it is drawn; `findings` say why, in words. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
  readonly code = 'flow.uncompilable';
  readonly findings: Finding[];
  constructor(findings: Finding[]) {
    super(
      findings.map((finding) => `${finding.node ?? ''} ${finding.rule}: ${finding.message.en}`).join('\n'),
    );
    this.findings = findings;
  }
}

/**
 * Compiles a flow to a plain XState 5 machine: JSON, the same for the same flow. Steps that nothing leads to stay out, so a
 * half-drawn corner does not stop a try-out.
 * Flows that it calls are put in, from `flows`.
 * @throws CompileError when there is no start, or a step on the way has an unknown type, unusable data or a type whose code fails.
 */
export function compileFlow(
  drawn: Flow,
  registry: Registry,
  version: string,
  { flows }: { flows?: ReadonlyMap<string, Flow> } = {},
): CompiledFlow {
  const whole = withoutCanvas(drawn, registry);
  const expanded = expandCalls(whole, registry, flows);
  const { flow, calls } = expanded;
  const findings = [...uncompilable(whole, registry), ...expanded.findings];
  if (findings.length > 0 || flow.start === undefined) throw new CompileError(findings);
  const reached = reachable(flow);
  const states: Record<string, StateJson> = {
    [IDLE]: { on: { begin: [{ target: flow.start, actions: [{ type: 'begin' }] }] } },
  };
  const edges = new Map(flow.edges.map((edge) => [`${edge.from} ${edge.port}`, edge.to]));
  const variables = new Map(flow.variables.map((variable) => [variable.name, variable]));
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const back = linesBack(flow, registry);
  const languages = languagesOf(flow);
  const failed: Record<string, TransitionJson[]> = {};
  for (const node of flow.nodes) {
    if (!reached.has(node.id)) continue;
    const type = registry.get(node.type);
    if (type === undefined) continue;
    const schema = type.manifest.data;
    const target = (port: string) => {
      const to = edges.get(`${node.id} ${port}`);
      return to !== undefined && nodes.has(to) ? (back.get(`${node.id} ${port}`) ?? to) : undefined;
    };
    const compileNode: CompileNode = {
      id: node.id,
      state: (suffix) => `${node.id}/${suffix}`,
      to: (port) => `${EXIT}${port}`,
      wired: (port) => target(port) !== undefined,
      end: END,
      payloadBase: payloadBase(flow.id, version, node.id),
      variable: (name) => variables.get(name),
      place: expanded.placeOf(node.id),
      called: calls.get(node.id),
    };
    const ends = endsOf(node.id, calls, edges);
    if (ends.lost !== undefined) failed[`failed.${node.id}`] = [{ target: `.${ends.lost}` }];
    Object.assign(failed, errorExit(node.id, type.manifest, target));
    const own = statesOf(node, () => {
      const compiled = type.compile(given(schema, node.data), compileNode);
      const others = languages.flatMap((language) => {
        const data = translated(schema, node.data, textsOf(flow, language, node.id));
        return data === undefined
          ? []
          : ([[language, type.compile(given(schema, data), compileNode)]] as const);
      });
      return finished(node, inAllLanguages(compiled, others), target, ends);
    });
    if ('wrong' in own) findings.push(own.wrong);
    else Object.assign(states, own.states);
  }
  states[END] = { type: 'final' };
  if (findings.length === 0) findings.push(...strayTargets(flow.nodes, states));
  if (findings.length > 0) throw new CompileError(findings);
  return {
    flow: { id: flow.id, version, name: flow.name },
    machine: {
      id: flow.id,
      initial: IDLE,
      context: { vars: {}, offered: [], tries: 0 },
      states,
      ...(Object.keys(failed).length === 0 ? {} : { on: failed }),
      options: { maxIterations: MAX_STEPS },
      meta: { flow: flow.id, version, name: flow.name },
    },
    variables: flow.variables.map((variable) => ({ ...variable })),
    ...(languages.length === 0 ? {} : { languages }),
    triggers: JSON.parse(JSON.stringify(flow.triggers)),
  };
}

/** What one language has for one step, by pointer. */
function textsOf({ translations }: Flow, language: string, node: string) {
  const texts = translations?.[language];
  return texts !== undefined && Object.hasOwn(texts, node) ? texts[node] : undefined;
}

/** A node's states with the marks of the path, and its exits replaced by where they lead. */
function finished(
  node: FlowNode,
  states: Record<string, StateJson>,
  target: (port: string) => string | undefined,
  ends: Ends,
): Record<string, StateJson> {
  const lead = (transition: TransitionJson, state: StateJson): TransitionJson => {
    if (transition.target === undefined) return transition;
    if (transition.target === END) return { ...ended(transition, state, ends), reenter: true };
    if (!transition.target.startsWith(EXIT)) return { ...transition, reenter: true };
    const port = transition.target.slice(EXIT.length);
    const mark = { type: 'leave', params: { node: node.id, port } satisfies JsonObject };
    return {
      ...transition,
      target: target(port) ?? ends.end ?? END,
      reenter: true,
      actions: [...(transition.actions ?? []), mark],
    };
  };
  const entries = Object.entries(states).map(([name, state]): [string, StateJson] => {
    const enter = name === node.id ? [{ type: 'enter', params: { node: node.id } }] : [];
    const entry = [...enter, ...(state.entry ?? [])];
    return [
      name,
      {
        ...state,
        ...(entry.length === 0 ? {} : { entry }),
        ...(entry.some(({ type }) => type === 'timer') ? { exit: [{ type: 'clearTimer' }] } : {}),
        ...(state.always === undefined ? {} : { always: state.always.map((one) => lead(one, state)) }),
        ...(state.on === undefined
          ? {}
          : {
              on: Object.fromEntries(
                Object.entries(state.on).map(([event, transitions]) => [
                  event,
                  transitions.map((one) => lead(one, state)),
                ]),
              ),
            }),
        meta: { ...state.meta, node: node.id },
      },
    ];
  });
  // Own copies: what a node type hands out twice must not be shared between states.
  return copied(Object.fromEntries(entries)) as Record<string, StateJson>;
}

const LEAVES: ReadonlySet<string> = new Set(['goto', 'handOver']);

/** A copy of plain JSON, without keys that hold nothing; params of actions and guards with the mark of several languages. */
function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = copied(item);
  const { type, params } = copy;
  if (typeof type === 'string' && typeof params === 'object' && params !== null)
    copy.params = markTexts(params);
  return copy;
}

/** The end of a called flow is back at its call; where a step is lost its error exit; who goes to another flow or to a person leaves both. */
function ended(transition: TransitionJson, state: StateJson, { end, lost }: Ends): TransitionJson {
  const actions = transition.actions ?? [];
  if ([...(state.entry ?? []), ...actions].some(({ type }) => LEAVES.has(type))) return transition;
  if (!actions.some(({ type }) => type === 'lost')) return { ...transition, target: end ?? END };
  if (lost === undefined) return transition;
  return { ...transition, target: lost, actions: actions.filter(({ type }) => type !== 'lost') };
}
