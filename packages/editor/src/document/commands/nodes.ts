import { carryTexts, type Flow, type FlowNode } from '@danloi/engine/flow';

import { mapTranslations } from './languages.ts';

export interface Point {
  x: number;
  y: number;
}

/** Adds a node. The first node of a flow becomes its start. A node whose id is taken is not added. */
export function addNode(flow: Flow, node: FlowNode): Flow {
  if (flow.nodes.some((other) => other.id === node.id)) return flow;
  const added: Flow = { ...flow, nodes: [...flow.nodes, node] };
  return flow.start === undefined ? { ...added, start: node.id } : added;
}

/** Puts nodes at new places, by id; whole pixels, so that a file differs only where a person moved something. */
export function moveNodes(flow: Flow, places: ReadonlyMap<string, Point>): Flow {
  let moved = false;
  const nodes = flow.nodes.map((node) => {
    const place = places.get(node.id);
    if (place === undefined) return node;
    const x = Math.round(place.x);
    const y = Math.round(place.y);
    if (x === node.position.x && y === node.position.y) return node;
    moved = true;
    return { ...node, position: { x, y } };
  });
  return moved ? { ...flow, nodes } : flow;
}

/** Removes nodes together with every edge that touches them; a removed start leaves the flow without one. */
export function removeNodes(flow: Flow, ids: ReadonlySet<string>): Flow {
  const nodes = flow.nodes.filter((node) => !ids.has(node.id));
  if (nodes.length === flow.nodes.length) return flow;
  const edges = flow.edges.filter((edge) => !ids.has(edge.from) && !ids.has(edge.to));
  const { start, ...rest } = flow;
  const kept = start !== undefined && !ids.has(start) ? { start } : {};
  return mapTranslations({ ...rest, ...kept, nodes, edges }, (id) => (ids.has(id) ? [] : [id]));
}

function changeNode(flow: Flow, id: string, change: (node: FlowNode) => FlowNode): Flow {
  let changed = false;
  const nodes = flow.nodes.map((node) => {
    if (node.id !== id) return node;
    const after = change(node);
    if (after !== node) changed = true;
    return after;
  });
  return changed ? { ...flow, nodes } : flow;
}

/**
 * Sets the data of a node. Edges from exits that the new data no longer has go away with it
 * (`ports`: ids of all exits after the change); translations follow the items of its lists.
 */
export function setData(flow: Flow, id: string, data: FlowNode['data'], ports: readonly string[]): Flow {
  const before = flow.nodes.filter((node) => node.id === id);
  const changed = carryTexts(
    changeNode(flow, id, (node) => (node.data === data ? node : { ...node, data })),
    before,
  );
  const edges = changed.edges.filter((edge) => edge.from !== id || ports.includes(edge.port));
  return edges.length === changed.edges.length ? changed : { ...changed, edges };
}

/** Gives a step the author's name for it. */
export function renameNode(flow: Flow, id: string, name: string): Flow {
  return changeNode(flow, id, (node) => (node.name === name ? node : { ...node, name }));
}

/** Makes a node the one where the flow begins. */
export function setStart(flow: Flow, id: string): Flow {
  if (flow.start === id || !flow.nodes.some((node) => node.id === id)) return flow;
  return { ...flow, start: id };
}

/** Names the flow. An empty name changes nothing: a flow always has one. */
export function renameFlow(flow: Flow, name: string): Flow {
  const trimmed = name.trim();
  return trimmed === '' || trimmed === flow.name ? flow : { ...flow, name: trimmed };
}
