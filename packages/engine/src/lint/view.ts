import { withoutCanvas } from '../compile/without-canvas.ts';
import type { Flow, FlowNode } from '../flow/schema.ts';
import type { NodeType } from '../node-type/definition.ts';
import { type Port, portsOf } from '../node-type/ports.ts';
import type { Registry } from '../node-type/registry.ts';
import { type RoleAt, rolesIn } from '../node-type/roles.ts';
import { WORKSPACE_PREFIX } from '../template/render.ts';
import type { FlowView } from './finding.ts';

/** A flow made ready for the rules: everything looked up once. */
export interface LintView extends FlowView {
  registry: Registry;
  nodes: ReadonlyMap<string, FlowNode>;
  typeOf(node: FlowNode): NodeType | undefined;
  portsOf(node: FlowNode): Port[];
  rolesOf(node: FlowNode): RoleAt[];
}

export function prepare(drawn: Flow, registry: Registry, known?: FlowView['known']): LintView {
  // No rule looks at what is only drawn; a line to it is a broken line.
  const flow = withoutCanvas(drawn, registry);
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const names = new Set(flow.variables.map((variable) => variable.name));
  const roles = new Map<string, RoleAt[]>();
  const ports = new Map<string, Port[]>();
  const typeOf = (node: FlowNode) => registry.get(node.type);
  return {
    flow,
    registry,
    nodes,
    ...(known === undefined ? {} : { known }),
    hasVariable: (name) => names.has(name) || name.startsWith(WORKSPACE_PREFIX),
    typeOf,
    portsOf: (node) => cached(ports, node.id, () => portsFor(typeOf(node), node)),
    rolesOf: (node) => cached(roles, node.id, () => rolesIn(typeOf(node)?.manifest.data, node.data)),
  };
}

function portsFor(type: NodeType | undefined, node: FlowNode): Port[] {
  return type === undefined ? [] : portsOf(type.manifest, node.data);
}

function cached<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
