import type { Flow } from '@danloi/engine/flow';
import { HEADER } from '../canvas/far/card-size.ts';
import { type CardPicture, cardPicture, type PictureParts, type Words } from './card-picture.ts';
import { DRAWN_TINTS, PAPER, TINTS } from './colours.ts';
import { type FramePicture, framePictures, topOf } from './frame-picture.ts';
import { wirePicture } from './wires.ts';

const MARGIN = 40;

/** A drawn flow: SVG, and how large it is. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/** Signs that XML forbids, whatever was pasted: all controls but tab and line ends. */
const FORBIDDEN = /[\p{Cc}\ufffe\uffff]/gu;

const escaped = (words: string): string =>
  words
    .replace(FORBIDDEN, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''))
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** A part of the drawing around the first step, as large as this at most; what lies outside is cut off. */
export interface Around {
  width: number;
  height: number;
}

interface Box extends Around {
  left: number;
  top: number;
}

/** What cards and frames take, with a margin. */
function boxOf(
  cards: readonly CardPicture[],
  frames: readonly FramePicture[],
  start: string | undefined,
  low: number,
): Box {
  const all = [...cards, ...frames];
  const left = least(all.map(({ x }) => x)) - MARGIN;
  // The mark of the first step stands above its card.
  const tops = cards.map(({ id, y }) => (id === start ? y - 28 : y));
  const top = least([...tops, ...frames.map(topOf)]) - MARGIN;
  const width = most(all.map((one) => one.x + one.width)) - left + MARGIN;
  const height = most(all.map((one) => one.y + one.height)) - top + MARGIN + low;
  return { left, top, width, height };
}

function partOf(whole: Box, around: Around, first: CardPicture | undefined): Box {
  const width = Math.min(whole.width, around.width);
  const height = Math.min(whole.height, around.height);
  const middle = first === undefined ? whole.top : first.y + first.height / 2 - height / 2;
  const within = (wanted: number, from: number, room: number) =>
    Math.max(from, Math.min(wanted, from + room));
  return {
    width,
    height,
    left: within((first?.x ?? whole.left) - MARGIN, whole.left, whole.width - width),
    top: within(middle, whole.top, whole.height - height),
  };
}

/**
 * The flow as an SVG of its own, drawn from the document and not from the screen: cards with what citizens read, wires, notes,
 * frames, the first step. `style` goes into the file: the typeface, where the picture leaves this page.
 */
export function drawPicture(flow: Flow, parts: PictureParts, style = '', around?: Around): Picture {
  const cards = flow.nodes.map((node) => cardPicture(node, parts));
  const byId = new Map(cards.map((card) => [card.id, card]));
  const wires = flow.edges.flatMap((edge) => wirePicture(edge, byId) ?? []);
  const frames = framePictures(flow.frames ?? [], parts.measure);
  const whole = boxOf(cards, frames, flow.start, wires.some(({ back }) => back) ? 24 : 0);
  const first = flow.start === undefined ? undefined : byId.get(flow.start);
  const { left, top, width, height } = around === undefined ? whole : partOf(whole, around, first);
  const body = [
    ...frames.map(frameSvg),
    ...wires.map(
      ({ path, back }) =>
        `<path d="${path}" fill="none" stroke="${PAPER.wire}" stroke-width="1.5"${back ? ' stroke-opacity=".45"' : ''}/>`,
    ),
    ...wires.map(
      ({ arrow }) =>
        `<path d="M-4.5-4.5L4.5 0L-4.5 4.5Z" fill="${PAPER.wire}" transform="translate(${round(arrow.x)} ${round(arrow.y)}) rotate(${round(arrow.angle)})"/>`,
    ),
    ...cards.map((card) => cardSvg(card, card.id === flow.start ? parts.start : undefined)),
  ].join('\n');
  const place = `width="${round(width)}" height="${round(height)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${place} viewBox="${round(left)} ${round(top)} ${round(width)} ${round(height)}" font-family="'Be Vietnam Pro', 'Segoe UI', Roboto, sans-serif" font-size="13">
<title>${escaped(flow.name)}</title>
${style === '' ? '' : `<style>${style}</style>\n`}<rect x="${round(left)}" y="${round(top)}" ${place} fill="${PAPER.ground}"/>
${body}
</svg>`;
  return { svg, width: Math.round(width), height: Math.round(height) };
}

const least = (all: readonly number[]): number => all.reduce((low, one) => Math.min(low, one), all[0] ?? 0);
const most = (all: readonly number[]): number => all.reduce((high, one) => Math.max(high, one), all[0] ?? 0);
const round = (value: number): number => Math.round(value * 10) / 10;

const TONES = { ink: PAPER.ink, muted: PAPER.muted, brand: PAPER.brand } as const;

function wordsSvg({ text, x, y, anchor, bold, tone }: Words): string {
  const more = `${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold ? ' font-weight="600"' : ''}`;
  return `<text x="${round(x)}" y="${round(y)}" fill="${TONES[tone]}"${more}>${escaped(text)}</text>`;
}

function frameSvg({ x, y, width, height, title, tint }: FramePicture): string {
  const { fill, line, text } = DRAWN_TINTS[tint];
  const words = `<text x="${round(x + 4)}" y="${round(y - 8)}" fill="${text}" font-weight="600">${escaped(title)}</text>`;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="12" fill="${fill}" fill-opacity=".55" stroke="${line}" stroke-width="1.5"/>${title === '' ? '' : words}`;
}

function cardSvg(card: CardPicture, start: string | undefined): string {
  const { width, height, note } = card;
  const { tint } = TINTS[card.group];
  const frame = note
    ? `<rect width="${width}" height="${round(height)}" rx="2" fill="${DRAWN_TINTS[card.tint].fill}"/>`
    : `<rect width="${width}" height="${round(height)}" rx="8" fill="${PAPER.surface}" stroke="${PAPER.line}"/><path d="M.5 ${HEADER}V8A7.5 7.5 0 0 1 8 .5H${width - 8}A7.5 7.5 0 0 1 ${width - 0.5} 8V${HEADER}Z" fill="${tint}"/>`;
  const buttons = card.buttons.map(
    ({ y, height: high }) =>
      `<rect x="10" y="${round(y)}" width="${width - 20}" height="${high}" rx="6" fill="${PAPER.surface}" stroke="${PAPER.line}"/>`,
  );
  const rings = [...card.exits.values()].map(
    (y) =>
      `<circle cx="${width}" cy="${round(y)}" r="4" fill="${PAPER.surface}" stroke="${PAPER.wire}" stroke-width="1.5"/>`,
  );
  const pill =
    start === undefined
      ? ''
      : `<rect x="0" y="-28" width="76" height="22" rx="11" fill="${PAPER.ok}"/><text x="38" y="-12.5" text-anchor="middle" font-size="12" font-weight="600" fill="${PAPER.surface}">${escaped(start)}</text>`;
  return `<g transform="translate(${round(card.x)} ${round(card.y)})">${pill}${frame}${buttons.join('')}${card.words.map(wordsSvg).join('')}${rings.join('')}</g>`;
}
