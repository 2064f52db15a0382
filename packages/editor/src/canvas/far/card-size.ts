import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { type CardRow, rowsOf } from '../../flow-editor/node-view.ts';
import { CARD_WIDTH } from '../../flow-editor/place.ts';
import { type LabelOf, segmentsOf } from '../../form/template-text.ts';
import type { Size } from '../tidy.ts';
import { lineCount, type WidthOf } from './lines.ts';

/** Bubbles shown whole on a card; further ones are counted. */
export const BUBBLES = 2;
/** The measures of card.module.css. */
const BORDER = 1;
export const HEADER = 30;
export const LINE = 18;
const BODY = { padding: 12, gap: 6, column: CARD_WIDTH - 22 };
const PICTURE = 96;
export const MOST_LINES = { bubble: 6, line: 3 };
const ROW = { height: 26, gap: 4, above: 4, below: 8 };
const NOTE = { width: 220, padding: 24, least: 64, column: 196 };

/** What measuring needs from the page: the language, names of variables, and how wide letters are. */
export interface Ruler {
  text(text: Text): string;
  labelOf: LabelOf;
  widthOf: WidthOf;
  /** The letters of quiet lines. */
  smallWidthOf: WidthOf;
}

const linesIn = (template: string, column: number, ruler: Ruler, widthOf: WidthOf): number =>
  lineCount(
    segmentsOf(template, ruler.labelOf).map((part) =>
      part.kind === 'text' ? { text: part.text, chip: false } : { text: part.label, chip: true },
    ),
    column,
    widthOf,
  );

/** Height of the rows under the bubbles. */
const rowsHeight = (count: number): number =>
  ROW.above + ROW.below + (count === 0 ? 0 : count * (ROW.height + ROW.gap) - ROW.gap);

/** The size that a card has on the paper, worked out without drawing it. */
export function cardSize(node: FlowNode, manifest: Manifest | undefined, ruler: Ruler): Size {
  const around = 2 * BORDER + HEADER + BODY.padding;
  if (manifest === undefined) return { width: CARD_WIDTH, height: around + LINE };
  const parts = cardOf(manifest, node.data);
  const bubbles = parts.flatMap((part) => ('bubble' in part ? [part.bubble] : []));
  if (manifest.canvas === true) {
    const words = bubbles.join('\n');
    const lines = linesIn(words, NOTE.column, ruler, ruler.widthOf) + (node.name === '' ? 0 : 1);
    return { width: NOTE.width, height: Math.max(NOTE.least, NOTE.padding + lines * LINE) };
  }
  const heights: number[] = [];
  for (const bubble of bubbles.slice(0, BUBBLES)) {
    const lines = bubble.trim() === '' ? 1 : linesIn(bubble, BODY.column, ruler, ruler.widthOf);
    heights.push(Math.min(MOST_LINES.bubble, lines) * LINE);
  }
  if (bubbles.length > BUBBLES) heights.push(LINE);
  for (const part of parts) {
    if ('picture' in part) heights.push(PICTURE);
    if ('flow' in part) heights.push(LINE);
    if ('line' in part) {
      const lines = linesIn(ruler.text(part.line), BODY.column, ruler, ruler.smallWidthOf);
      heights.push(Math.min(MOST_LINES.line, lines) * LINE);
    }
  }
  const body = heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * BODY.gap;
  const rows = rowsOf(node, manifest, ruler.text);
  return { width: CARD_WIDTH, height: around + body + rowsHeight(rows.length) };
}

/** How far the middle of a row lies above the lower edge of its card. */
export function aboveFoot(index: number, rows: number): number {
  return BORDER + ROW.below + ROW.height / 2 + (rows - 1 - index) * (ROW.height + ROW.gap);
}

/** The rings of a card, by exit: how far each lies above the lower edge. */
export function ringsOf(rows: readonly CardRow[]): Map<string, number> {
  return new Map(
    rows.flatMap((row, index) =>
      row.port === undefined ? [] : [[row.port, aboveFoot(index, rows.length)] as const],
    ),
  );
}
