import type { CompiledFlow } from '../compile/compiled-flow.ts';
import type { Flow } from '../flow/schema.ts';
import { portsOf } from '../node-type/ports.ts';
import type { Registry } from '../node-type/registry.ts';
import { transitionsOf } from './deciding.ts';
import { nodeGoal, portGoal } from './walk.ts';

/** What a set of conversations is to pass. */
export interface Goals {
  nodes: string[];
  ports: { node: string; port: string }[];
  all: Set<string>;
}

/**
 * Every step that is run, and every exit that leads somewhere or that a citizen can be led by. Not counted: notes on the canvas,
 * quiet exits without a line (help is offered there), and the way out for mistakes in a step's own code.
 */
export function goalsOfFlow(flow: Flow, registry: Registry, compiled: CompiledFlow | undefined): Goals {
  const wired = new Set(flow.edges.map(({ from, port }) => `${from} ${port}`));
  const led = compiled === undefined ? undefined : exitsIn(compiled);
  const nodes: string[] = [];
  const ports: Goals['ports'] = [];
  for (const node of flow.nodes) {
    const type = registry.get(node.type);
    if (type?.manifest.canvas === true) continue;
    nodes.push(node.id);
    for (const port of type === undefined ? [] : portsOf(type.manifest, node.data)) {
      if (port.quiet === true && !wired.has(`${node.id} ${port.id}`)) continue;
      if (port.id === 'error' && led?.nodes.has(node.id) === true && !led.exits.has(`${node.id} error`))
        continue;
      ports.push({ node: node.id, port: port.id });
    }
  }
  const all = new Set([...nodes.map(nodeGoal), ...ports.map(({ node, port }) => portGoal(node, port))]);
  return { nodes, ports, all };
}

/** The steps of a machine, and the exits that some transition of theirs leaves by. */
export function exitsIn({ machine }: CompiledFlow): { nodes: Set<string>; exits: Set<string> } {
  const nodes = new Set<string>();
  const exits = new Set<string>();
  for (const state of Object.values(machine.states)) {
    if (state.meta?.node !== undefined) nodes.add(state.meta.node);
    for (const { actions = [] } of transitionsOf(state)) {
      for (const { type, params } of actions)
        if (type === 'leave') exits.add(`${params?.node} ${params?.port}`);
    }
  }
  return { nodes, exits };
}
