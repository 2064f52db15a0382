import type { Flow, FlowNode } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';
import type { Registry } from '../node-type/registry.ts';
import { rolesIn } from '../node-type/roles.ts';

type Flows = ReadonlyMap<string, Flow>;
type Types = Pick<Registry, 'get'>;

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
