import type { FlowNode } from '@danloi/engine/flow';
import type { Manifest, NodeGroup, Text } from '@danloi/engine/manifest';
import { cardOf } from '@danloi/engine/node-type/card';
import { BUBBLES, HEADER, LINE, MOST_LINES } from '../canvas/far/card-size.ts';
import { rowsOf } from '../flow-editor/node-view.ts';
import { CARD_WIDTH } from '../flow-editor/place.ts';
import { DRAWN_TINTS, type DrawnTint } from './colours.ts';
import { type Measure, wrap } from './wrap.ts';

/** What a picture asks for beside the flow. */
export interface PictureParts {
  manifests: ReadonlyMap<string, Manifest>;
  /** A stored text as people read it: names of variables instead of their codes. */
  shown(text: string): string;
  text(text: Text): string;
  measure: Measure;
  /** "… thêm 2 tin" */
  more(count: number): string;
  /** "Bắt đầu" */
  start: string;
  /** "[Ảnh]" */
  picture: string;
}

const PAD = 10;
const ROW = 30;

export interface Words {
  text: string;
  /** Left edge, right edge or middle, by `anchor`; baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  bold: boolean;
  tone: 'ink' | 'muted' | 'brand';
}

/** A card, measured and worded; places are relative to its corner. */
export interface CardPicture {
  id: string;
  group: NodeGroup;
  /** Only drawn: a note. */
  note: boolean;
  /** Of a note. */
  tint: DrawnTint;
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
  words: Words[];
  buttons: { y: number; height: number }[];
  /** Height of each exit's ring. */
  exits: ReadonlyMap<string, number>;
}

const isTint = (value: unknown): value is DrawnTint =>
  typeof value === 'string' && Object.hasOwn(DRAWN_TINTS, value);

/** A step as the canvas shows it, without a browser. */
export function cardPicture(node: FlowNode, parts: PictureParts): CardPicture {
  const { measure, text } = parts;
  const manifest = parts.manifests.get(node.type);
  const inner = CARD_WIDTH - 2 * PAD;
  const words: Words[] = [];
  const say = (line: string, y: number, more: Partial<Words> = {}) =>
    words.push({ text: line, x: PAD, y, anchor: 'start', bold: false, tone: 'ink', ...more });
  const note = manifest?.canvas === true;
  const title = node.name !== '' ? node.name : manifest === undefined ? node.type : text(manifest.title);
  const [name = ''] = wrap(title, inner, 1, measure, true);
  if (!note || node.name !== '') say(name, 20, { bold: true });
  let y = note && node.name === '' ? 4 : HEADER + 8;
  const lines = (all: readonly string[], more: Partial<Words> = {}) => {
    for (const line of all) {
      say(line, y + 13, more);
      y += LINE;
    }
  };
  const shown = manifest === undefined ? [] : cardOf(manifest, node.data);
  const bubbles = shown.flatMap((part) => ('bubble' in part ? [part.bubble] : []));
  for (const bubble of bubbles.slice(0, BUBBLES)) {
    lines(wrap(parts.shown(bubble), inner, MOST_LINES.bubble, measure));
    y += 6;
  }
  if (bubbles.length > BUBBLES) lines([parts.more(bubbles.length - BUBBLES)], { tone: 'muted' });
  for (const part of shown) {
    if ('picture' in part) lines([parts.picture], { tone: 'muted' });
    if ('line' in part)
      lines(wrap(parts.shown(text(part.line)), inner, MOST_LINES.line, measure), { tone: 'muted' });
  }
  const exits = new Map<string, number>();
  const buttons: { y: number; height: number }[] = [];
  for (const row of manifest === undefined || note ? [] : rowsOf(node, manifest, text)) {
    const [label = ''] = wrap(parts.shown(row.label), inner - 20, 1, measure);
    if (row.button) {
      buttons.push({ y: y + 2, height: 26 });
      say(label, y + 20, { anchor: 'middle', x: CARD_WIDTH / 2, tone: 'brand' });
    } else say(label, y + 20, { anchor: 'end', x: CARD_WIDTH - 16, tone: row.quiet ? 'muted' : 'ink' });
    if (row.port !== undefined) exits.set(row.port, y + 15);
    y += ROW;
  }
  return {
    id: node.id,
    group: manifest?.group ?? 'say',
    note,
    tint: isTint(node.data.tint) ? node.data.tint : 'yellow',
    name: title,
    x: node.position.x,
    y: node.position.y,
    width: CARD_WIDTH,
    height: Math.max(y + 8, HEADER + 16),
    words,
    buttons,
    exits,
  };
}
