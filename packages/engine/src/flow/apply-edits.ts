import type { Pointer } from '../node-type/manifest.ts';
import { carryTexts } from './carry-texts.ts';
import type { FlowEdit } from './edit.ts';
import type { Flow, FlowNode } from './schema.ts';

/**
 * The flow with these changes, one after the other; the one given is left as it is. Never throws: what names a step, field or
 * line that is not there changes nothing, and ids stay unique.
 */
export function applyEdits(flow: Flow, edits: readonly FlowEdit[]): Flow {
  return edits.reduce(applied, flow);
}

function applied(flow: Flow, edit: FlowEdit): Flow {
  switch (edit.do) {
    case 'set-field':
      return carryTexts(
        withNode(flow, edit.node, (node) => ({
          ...node,
          data: withField(node.data, edit.field, edit.value),
        })),
        flow.nodes.filter(({ id }) => id === edit.node),
      );
    case 'add-node':
      return has(flow.nodes, edit.node) ? flow : { ...flow, nodes: [...flow.nodes, edit.node] };
    case 'remove-node':
      return withoutNode(flow, edit.node);
    case 'connect': {
      const { from, port, id } = edit.edge;
      const others = flow.edges.filter(
        (edge) => edge.id !== id && (edge.from !== from || edge.port !== port),
      );
      return { ...flow, edges: [...others, edit.edge] };
    }
    case 'remove-edge':
      return { ...flow, edges: flow.edges.filter(({ id }) => id !== edit.edge) };
    case 'add-variable':
      return flow.variables.some(({ name }) => name === edit.variable.name)
        ? flow
        : { ...flow, variables: [...flow.variables, edit.variable] };
    case 'remove-variable':
      return { ...flow, variables: flow.variables.filter(({ name }) => name !== edit.name) };
    case 'set-variable': {
      const taken =
        edit.variable.name !== edit.name && flow.variables.some(({ name }) => name === edit.variable.name);
      if (taken) return flow;
      return {
        ...flow,
        variables: flow.variables.map((variable) => (variable.name === edit.name ? edit.variable : variable)),
      };
    }
    case 'add-trigger':
      return has(flow.triggers, edit.trigger)
        ? flow
        : { ...flow, triggers: [...flow.triggers, edit.trigger] };
    case 'set-trigger':
      return {
        ...flow,
        triggers: flow.triggers.map((trigger) => (trigger.id === edit.trigger.id ? edit.trigger : trigger)),
      };
    case 'remove-trigger':
      return { ...flow, triggers: flow.triggers.filter(({ id }) => id !== edit.trigger) };
    case 'set-start':
      return flow.nodes.some(({ id }) => id === edit.node) ? { ...flow, start: edit.node } : flow;
  }
}

const has = (items: readonly { id: string }[], item: { id: string }) =>
  items.some(({ id }) => id === item.id);

function withNode(flow: Flow, id: string, change: (node: FlowNode) => FlowNode): Flow {
  return { ...flow, nodes: flow.nodes.map((node) => (node.id === id ? change(node) : node)) };
}

function withoutNode(flow: Flow, id: string): Flow {
  const { start, ...rest } = flow;
  return {
    ...rest,
    ...(start === undefined || start === id ? {} : { start }),
    nodes: flow.nodes.filter((node) => node.id !== id),
    edges: flow.edges.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** Only places that exist, and new keys of objects that exist; a list takes one more item at its end. */
function withField(data: Record<string, unknown>, pointer: Pointer, value: unknown): Record<string, unknown> {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.includes('__proto__') ? data : (put(data, keys, value) as Record<string, unknown>);
}

function put(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at)) {
    const place = key === '-' ? at.length : Number(key);
    if (
      !Number.isInteger(place) ||
      place < 0 ||
      place > at.length ||
      (place === at.length && rest.length > 0)
    )
      return at;
    if (rest.length === 0 && value === undefined) return at.filter((_, index) => index !== place);
    return place === at.length
      ? [...at, value]
      : at.map((item, index) => (index === place ? put(item, rest, value) : item));
  }
  if (typeof at !== 'object' || at === null) return at;
  const fields: Record<string, unknown> = { ...at };
  if (rest.length > 0)
    return Object.hasOwn(fields, key) ? { ...fields, [key]: put(fields[key], rest, value) } : at;
  if (value !== undefined) return { ...fields, [key]: value };
  const { [key]: _gone, ...kept } = fields;
  return kept;
}
