import type { Flow, FlowEdge, FlowNode } from '../flow/schema.ts';
import { idOf } from './names.ts';

const COLUMN = 360;
const GAP = 48;

/** Lines that a card shows of a text before it is cut. */
const CARD_LINES = 6;
const CARD_LETTERS = 36;

/** Collects steps and lines, and puts each card below the last of its column. */
export class Drawing {
  readonly nodes: FlowNode[] = [];
  readonly edges: FlowEdge[] = [];
  private readonly ids = new Set<string>();
  private readonly below = new Map<number, number>();

  add(type: string, name: string, column: number, data: FlowNode['data']): string {
    const id = idOf(name, this.ids);
    const y = this.below.get(column) ?? GAP;
    this.nodes.push({ id, type, name: name.slice(0, 200), data, position: { x: GAP + column * COLUMN, y } });
    this.below.set(column, y + heightOf(data) + GAP);
    return id;
  }

  connect(from: string, port: string, to: string): void {
    this.edges.push({ id: `${from}--${port}`, from, port, to });
  }

  /** Puts the next cards of all columns below everything that is there. */
  newRow(): void {
    const lowest = Math.max(GAP, ...this.below.values());
    for (const column of this.below.keys()) this.below.set(column, lowest);
  }

  flow(): Pick<Flow, 'nodes' | 'edges'> {
    return { nodes: this.nodes, edges: this.edges };
  }
}

function heightOf(data: FlowNode['data']): number {
  const more = Array.isArray(data.more) ? data.more.length : 0;
  const options = Array.isArray(data.options) ? data.options.length : 0;
  const text = typeof data.text === 'string' ? data.text : '';
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CARD_LETTERS)), 0);
  const bubble = Math.min(CARD_LINES, lines) * 18;
  return 30 + 16 + bubble * (more > 0 ? 2 : 1) + (more > 1 ? 24 : 0) + (options + 1) * 30 + 16;
}
