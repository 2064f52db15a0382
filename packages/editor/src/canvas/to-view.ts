import type { Flow, FlowEdge, FlowNode } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import type { Edge, Node } from '@xyflow/react';
import type { Finding } from '../document/finding.ts';
import { nodesInReadingOrder } from '../document/selectors.ts';

/** What a card needs to draw itself; equal parts keep their identity, so that unchanged cards are not drawn again. */
export interface CardData extends Record<string, unknown> {
  node: FlowNode;
  manifest: Manifest | undefined;
  findings: readonly Finding[];
  /** Ids of the exits that lead somewhere. */
  connected: string;
  start: boolean;
  /** The try-out waits here. */
  running: boolean;
  /** Differs from the version that citizens talk to. */
  changed: boolean;
}

export type CardNode = Node<CardData, 'card'>;

interface WireData extends Record<string, unknown> {
  lit: boolean;
  /** One of its two cards is chosen. */
  near: boolean;
  /** What the exit says, for screen readers. */
  label: string;
}

export type WireEdge = Edge<WireData, 'wire'>;

export interface Marks {
  selection: ReadonlySet<string>;
  edge: string | undefined;
  findings: ReadonlyMap<string, readonly Finding[]>;
  running: string | undefined;
  lit: ReadonlySet<string>;
  changed: ReadonlySet<string>;
}

const SEVERITIES = ['error', 'warning'] as const;

/** What marks a card: the worst of its findings. A hint is for whoever opens the step and never does. */
export function markOf(findings: readonly Finding[]): (typeof SEVERITIES)[number] | undefined {
  return SEVERITIES.find((one) => findings.some(({ severity }) => severity === one));
}

const NO_FINDINGS: readonly Finding[] = [];

function connectedPorts(edges: readonly FlowEdge[]): Map<string, string> {
  const ports = new Map<string, string>();
  for (const edge of edges) {
    const before = ports.get(edge.from);
    ports.set(edge.from, before === undefined ? edge.port : `${before} ${edge.port}`);
  }
  return ports;
}

function sameCard(a: CardData, b: CardData): boolean {
  return (
    a.node === b.node &&
    a.manifest === b.manifest &&
    a.findings === b.findings &&
    a.connected === b.connected &&
    a.start === b.start &&
    a.running === b.running &&
    a.changed === b.changed
  );
}

/**
 * The cards of a flow; `before` are those on the screen, whose identity, size and running drag are kept. `known` tells the size
 * and the rings of a card that was never drawn.
 */
export function toCards(
  flow: Flow,
  manifests: ReadonlyMap<string, Manifest>,
  marks: Marks,
  before: readonly CardNode[],
  known: (node: FlowNode) => Pick<CardNode, 'measured' | 'handles'> = () => ({}),
): CardNode[] {
  const old = new Map(before.map((card) => [card.id, card]));
  const ports = connectedPorts(flow.edges);
  // In reading order, since Tab goes from card to card as they stand in the page.
  return nodesInReadingOrder(flow).map((node) => {
    const data: CardData = {
      node,
      manifest: manifests.get(node.type),
      findings: marks.findings.get(node.id) ?? NO_FINDINGS,
      connected: ports.get(node.id) ?? '',
      start: flow.start === node.id,
      running: marks.running === node.id,
      changed: marks.changed.has(node.id),
    };
    const selected = marks.selection.has(node.id);
    const shown = old.get(node.id);
    if (shown === undefined) {
      const { id, position, name } = node;
      return { id, type: 'card', position, data, selected, ariaLabel: name, ...known(node) };
    }
    const dataKept = sameCard(shown.data, data) ? shown.data : data;
    const position =
      shown.dragging === true || shown.data.node.position === node.position ? shown.position : node.position;
    if (dataKept === shown.data && position === shown.position && selected === shown.selected) return shown;
    const card: CardNode = { ...shown, data: dataKept, position, selected, ariaLabel: node.name };
    // Its rings may have moved: from here on the card on the screen tells where they are.
    if (shown.data.node.data !== node.data) delete card.handles;
    return card;
  });
}

/** The wires of a flow; unchanged ones keep their identity. */
export function toWires(
  flow: Flow,
  marks: Pick<Marks, 'edge' | 'lit' | 'selection'>,
  label: (edge: FlowEdge) => string,
  before: readonly WireEdge[],
): WireEdge[] {
  const old = new Map(before.map((wire) => [wire.id, wire]));
  return flow.edges.map((edge) => {
    const lit = marks.lit.has(edge.id);
    const selected = marks.edge === edge.id;
    const near = marks.selection.has(edge.from) || marks.selection.has(edge.to);
    const text = label(edge);
    const shown = old.get(edge.id);
    if (
      shown !== undefined &&
      shown.source === edge.from &&
      shown.sourceHandle === edge.port &&
      shown.target === edge.to &&
      shown.selected === selected &&
      shown.data?.lit === lit &&
      shown.data.near === near &&
      shown.data.label === text
    ) {
      return shown;
    }
    return {
      id: edge.id,
      type: 'wire',
      source: edge.from,
      sourceHandle: edge.port,
      target: edge.to,
      targetHandle: 'in',
      selected,
      ariaLabel: text,
      data: { lit, near, label: text },
      zIndex: lit || selected ? 1 : 0,
    };
  });
}
