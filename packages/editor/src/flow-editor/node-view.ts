import type { Flow, FlowNode } from '@danloi/engine/flow';
import type { Manifest, NodeGroup, PortRule, Preset } from '@danloi/engine/manifest';
import { valueAt } from '@danloi/engine/node-type/pointer';
import { portsOf } from '@danloi/engine/node-type/ports';
import { edgeFromPort } from '../document/selectors.ts';

export type Port = ReturnType<typeof portsOf>[number];

const isData = (value: unknown): value is FlowNode['data'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of the example that a node type brings along, to begin with; a ready-made beginning is put over it. */
export function exampleData(manifest: Manifest, preset: Preset | undefined): FlowNode['data'] {
  const data: unknown = structuredClone(manifest.example.data);
  return { ...(isData(data) ? data : {}), ...structuredClone(preset?.data ?? {}) };
}

/** The field of the first bubble that a step of this type shows. */
export function bubbleKey({ card }: Manifest): string | undefined {
  const [first] = card.flatMap((part) => ('bubble' in part ? [part.bubble] : []));
  return first?.slice(1);
}

/** The exits of a node as it is filled in; none for a node type that this server does not know. */
export function exitsOf(node: Pick<FlowNode, 'data'>, manifest: Manifest | undefined): Port[] {
  return manifest === undefined ? [] : portsOf(manifest, node.data);
}

/** The exit by which the conversation normally goes on and that leads nowhere yet. */
export function freeMainExit(flow: Flow, node: FlowNode, manifest: Manifest | undefined): Port | undefined {
  return exitsOf(node, manifest).find(
    (port) => port.quiet !== true && edgeFromPort(flow, node.id, port.id) === undefined,
  );
}

type ListRule = Extract<PortRule, { each: string }>;

const isListRule = (rule: PortRule): rule is ListRule => 'each' in rule;

/** Groups whose steps show what they list to the citizen. */
const TO_TAP: ReadonlySet<NodeGroup> = new Set(['say', 'ask', 'form', 'people', 'data']);

export interface CardRow {
  key: string;
  label: string;
  /** Drawn as a button, because the citizen sees one: what steps that decide for themselves list is no button. */
  button: boolean;
  quiet: boolean;
  /** The exit on its right edge; a button that opens a link or a call has none. */
  port?: string;
}

/** The rows under the bubbles of a card, in the order drawn: buttons with or without an exit, exits, quiet exits last. */
export function rowsOf(
  node: Pick<FlowNode, 'data'>,
  manifest: Manifest,
  text: (title: Port['title']) => string,
): CardRow[] {
  const ports = exitsOf(node, manifest);
  const left = new Map(ports.map((port) => [port.id, port]));
  const rows: CardRow[] = [];
  for (const rule of manifest.ports.filter(isListRule)) {
    const items = valueAt(node.data, rule.each);
    if (!Array.isArray(items)) continue;
    for (const item of items) {
      const id = valueAt(item, `/${rule.id}`);
      const label = valueAt(item, `/${rule.title}`);
      if (typeof id !== 'string') continue;
      const port = left.get(id);
      left.delete(id);
      rows.push({
        key: id,
        label: typeof label === 'string' ? label : '',
        button: TO_TAP.has(manifest.group),
        quiet: false,
        ...(port === undefined ? {} : { port: id }),
      });
    }
  }
  for (const port of left.values()) {
    rows.push({
      key: port.id,
      label: text(port.title),
      button: false,
      quiet: port.quiet === true,
      port: port.id,
    });
  }
  return [...rows.filter((row) => !row.quiet), ...rows.filter((row) => row.quiet)];
}
