import { FARTHEST } from '../distance.ts';
import type { Palette } from './sprites.tsx';
import { type FarWire, paintWires } from './wires.ts';

/** A card as it looks from afar. */
export interface FarCard {
  left: number;
  top: number;
  right: number;
  bottom: number;
  type: string;
  group: string;
  name: string;
  mark: 'error' | 'warning' | undefined;
  selected: boolean;
  running: boolean;
  start: boolean;
  changed: boolean;
}

const FONT = "600 26px 'Be Vietnam Pro', sans-serif";
const NAME = { left: 61, line: 32, lines: 2, padding: 13 };

type Pen = CanvasRenderingContext2D;

/** Tints and borders: all cards of a group in one stroke. */
function paintBoxes(pen: Pen, cards: readonly FarCard[], zoom: number, palette: Palette): void {
  const groups = Map.groupBy(cards, (card) => card.group);
  for (const [group, list] of groups) {
    const tint = palette.tints.get(group);
    pen.beginPath();
    for (const { left, top, right, bottom } of list) {
      if (zoom < FARTHEST) pen.rect(left, top, right - left, bottom - top);
      else pen.roundRect(left, top, right - left, bottom - top, 8);
    }
    pen.fillStyle = tint?.fill ?? palette.surface;
    pen.fill();
    pen.lineWidth = Math.max(1, 0.75 / zoom);
    pen.strokeStyle = zoom < FARTHEST ? (tint?.ink ?? palette.wire) : palette.line;
    pen.stroke();
  }
}

/** The words cut to lines that fit, the last one with an ellipsis. */
export function nameLines(
  name: string,
  room: number,
  most: number,
  widthOf: (words: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  const words = name.split(' ');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= room) line = longer;
    else {
      lines.push(line);
      line = word;
      if (lines.length === most) {
        lines[most - 1] = shortened(`${lines[most - 1]} ${words.slice(at).join(' ')}`, room, widthOf);
        return lines;
      }
    }
  }
  lines.push(shortened(line, room, widthOf));
  return lines;
}

function shortened(words: string, room: number, widthOf: (words: string) => number): string {
  if (widthOf(words) <= room) return words;
  let length = words.length;
  while (length > 1 && widthOf(`${words.slice(0, length)}…`) > room) length -= 1;
  return `${words.slice(0, length).trimEnd()}…`;
}

function paintName(pen: Pen, card: FarCard, palette: Palette): void {
  const middle = (card.top + card.bottom) / 2;
  const tint = palette.tints.get(card.group);
  pen.save();
  pen.translate(card.left + NAME.padding, middle - 18);
  pen.scale(1.5, 1.5);
  pen.lineWidth = 1.6;
  pen.strokeStyle = tint?.ink ?? palette.ink;
  for (const path of palette.icons.get(card.type) ?? []) pen.stroke(path);
  pen.restore();
  pen.fillStyle = palette.ink;
  const room = card.right - card.left - NAME.left - NAME.padding - (card.mark === undefined ? 0 : 40);
  const lines = nameLines(card.name, room, NAME.lines, (words) => pen.measureText(words).width);
  const first = middle - ((lines.length - 1) * NAME.line) / 2;
  for (const [at, line] of lines.entries()) {
    pen.fillText(line, card.left + NAME.left, first + at * NAME.line);
  }
}

/** What sets a card apart: chosen, tried, changed, the start, something to look at. */
function paintStates(pen: Pen, card: FarCard, zoom: number, palette: Palette): void {
  const { left, top, right, bottom } = card;
  if (card.selected || card.running) {
    pen.lineWidth = Math.max(3, 2 / zoom);
    pen.strokeStyle = card.selected ? palette.brand : palette.ok;
    pen.strokeRect(left, top, right - left, bottom - top);
  }
  if (card.changed) {
    pen.fillStyle = palette.brand;
    pen.fillRect(left - 1, top + 10, Math.max(3, 2 / zoom), bottom - top - 20);
  }
  if (card.start) {
    pen.fillStyle = palette.ok;
    pen.fillRect(left, top - Math.max(6, 4 / zoom), right - left, Math.max(6, 4 / zoom));
  }
  if (card.mark !== undefined) {
    pen.fillStyle = card.mark === 'error' ? palette.danger : palette.warn;
    pen.beginPath();
    pen.arc(right - 24, (top + bottom) / 2, Math.max(12, 3 / zoom), 0, 7);
    pen.fill();
  }
}

/** Paints a part of a flow as it looks from afar; the pen already stands in pixels at 100 %. */
export function paintFlow(
  pen: Pen,
  what: { cards: readonly FarCard[]; wires: readonly FarWire[] },
  zoom: number,
  palette: Palette,
): void {
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.textBaseline = 'middle';
  pen.strokeStyle = palette.wire;
  pen.globalAlpha = zoom < FARTHEST ? 0.55 : 0.8;
  pen.lineWidth = Math.max(1.5, 0.6 / zoom);
  paintWires(pen, what.wires, zoom);
  pen.globalAlpha = 1;
  paintBoxes(pen, what.cards, zoom, palette);
  if (zoom >= FARTHEST) {
    pen.font = FONT;
    for (const card of what.cards) paintName(pen, card, palette);
  }
  for (const card of what.cards) paintStates(pen, card, zoom, palette);
}
