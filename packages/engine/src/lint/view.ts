import { withoutCanvas } from '../compile/without-canvas.ts';
import type { Flow, FlowNode, Variable } from '../flow/schema.ts';
import type { NodeType } from '../node-type/definition.ts';
import { given } from '../node-type/given.ts';
import { isHidden } from '../node-type/hidden.ts';
import type { Pointer, Role } from '../node-type/manifest.ts';
import { type Port, portsOf } from '../node-type/ports.ts';
import type { Registry } from '../node-type/registry.ts';
import { type RoleAt, rolesIn } from '../node-type/roles.ts';
import { WORKSPACE_PREFIX } from '../template/render.ts';
import type { FlowView } from './finding.ts';
import { fitsSchema } from './fits-schema.ts';
import { Graph } from './graph.ts';
import { type Read, readsIn, writesIn } from './reads.ts';
import { type TextAt, textsOf } from './texts.ts';

/** A field of a step. */
export interface FieldAt {
  node: FlowNode;
  at: RoleAt;
}

/** A flow made ready for the rules: everything that several of them ask is worked out once, and only when asked. */
export interface LintView extends FlowView {
  registry: Registry;
  nodes: ReadonlyMap<string, FlowNode>;
  /** Place of each step in the flow. */
  order: ReadonlyMap<string, number>;
  variables: ReadonlyMap<string, Variable>;
  graph: Graph;
  /** Ids of all lines. */
  edgeIds: ReadonlySet<string>;
  typeOf(node: FlowNode): NodeType | undefined;
  portsOf(node: FlowNode): Port[];
  rolesOf(node: FlowNode): RoleAt[];
  textsOf(node: FlowNode): TextAt[];
  readsOf(node: FlowNode): Read[];
  writesOf(node: FlowNode): string[];
  /** The fields of all steps that have this role, step by step. */
  fields(role: Role): readonly FieldAt[];
  /** The texts of all steps, step by step. */
  texts: readonly TextAt[];
  /** Those with a place that is filled in. */
  filled: readonly TextAt[];
  /** The data as the step means them, without what was emptied. */
  dataOf(node: FlowNode): Record<string, unknown>;
  /** Do the data fit the schema of their type? */
  fits(node: FlowNode): boolean;
  /** Does the form hide this field for these data? Nothing is told of it then. */
  hides(node: FlowNode, pointer: Pointer): boolean;
}

export function prepare(drawn: Flow, registry: Registry, known?: FlowView['known']): LintView {
  // No rule looks at what is only drawn; a line to it is a broken line.
  const flow = withoutCanvas(drawn, registry);
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const variables = new Map(flow.variables.map((variable) => [variable.name, variable]));
  const typeOf = (node: FlowNode) => registry.get(node.type);
  const schemaOf = (node: FlowNode) => typeOf(node)?.manifest.data;
  const rolesOf = once((node) => rolesIn(schemaOf(node), node.data));
  const textsOfNode = once((node) => textsOf(node, rolesOf(node)));
  const dataOf = once((node) => given(schemaOf(node), node.data));
  const lazy = <V>(make: () => V) => {
    let kept: { value: V } | undefined;
    return () => {
      kept ??= { value: make() };
      return kept.value;
    };
  };
  const byRole = lazy(() => fieldsByRole(flow.nodes, rolesOf));
  const texts = lazy(() => flow.nodes.flatMap(textsOfNode));
  const filled = lazy(() => texts().filter(({ places }) => places.length > 0));
  const graph = lazy(() => new Graph(flow, nodes));
  const edgeIds = lazy(() => new Set(flow.edges.map(({ id }) => id)));
  return {
    flow,
    registry,
    nodes,
    order: new Map(flow.nodes.map((node, place) => [node.id, place])),
    variables,
    ...(known === undefined ? {} : { known }),
    hasVariable: (name) => variables.has(name) || name.startsWith(WORKSPACE_PREFIX),
    get graph() {
      return graph();
    },
    get edgeIds() {
      return edgeIds();
    },
    get texts() {
      return texts();
    },
    get filled() {
      return filled();
    },
    fields: (role) => byRole().get(role) ?? NO_FIELDS,
    typeOf,
    rolesOf,
    dataOf,
    portsOf: once((node) => portsFor(typeOf(node), node)),
    textsOf: textsOfNode,
    readsOf: once((node) => readsIn(textsOfNode(node), rolesOf(node))),
    writesOf: once((node) => writesIn(rolesOf(node))),
    fits: once((node) => fitsSchema(schemaOf(node), dataOf(node))),
    hides: (node, pointer) => isHidden(schemaOf(node), node.data, pointer),
  };
}

const NO_FIELDS: readonly FieldAt[] = [];

function fieldsByRole(
  nodes: readonly FlowNode[],
  rolesOf: (node: FlowNode) => readonly RoleAt[],
): ReadonlyMap<Role, FieldAt[]> {
  const fields = new Map<Role, FieldAt[]>();
  for (const node of nodes) {
    for (const at of rolesOf(node)) {
      const list = fields.get(at.role);
      if (list) list.push({ node, at });
      else fields.set(at.role, [{ node, at }]);
    }
  }
  return fields;
}

function portsFor(type: NodeType | undefined, node: FlowNode): Port[] {
  return type === undefined ? [] : portsOf(type.manifest, node.data);
}

/** Works out something of a step once. */
function once<V>(make: (node: FlowNode) => V): (node: FlowNode) => V {
  const known = new Map<FlowNode, { value: V }>();
  return (node) => {
    const kept = known.get(node);
    if (kept !== undefined) return kept.value;
    const value = make(node);
    known.set(node, { value });
    return value;
  };
}
