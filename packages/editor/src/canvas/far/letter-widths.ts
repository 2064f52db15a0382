import type { WidthOf } from './lines.ts';

const FAMILY = "'Be Vietnam Pro', 'Segoe UI', Roboto, sans-serif";
/** Texts whose width is kept: pictures ask for whole lines too, of which there is no end. */
const KEPT = 20_000;

/** Widths in one size and weight of the page's letters: the browser is asked once for each text, or `otherwise` where none draws. */
export function widthsIn(
  context: CanvasRenderingContext2D | null,
  letters: { size: number; weight: 400 | 600 },
  otherwise: WidthOf,
): WidthOf {
  if (context === null) return otherwise;
  const known = new Map<string, number>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    context.font = `${letters.weight} ${letters.size}px ${FAMILY}`;
    const { width } = context.measureText(words);
    if (known.size > KEPT) known.clear();
    known.set(words, width);
    return width;
  };
}

/** What measures words: a canvas that nobody sees. */
export const measuring = (): CanvasRenderingContext2D | null =>
  document.createElement('canvas').getContext('2d');

/** Widths of words in the two sizes that stand on cards. */
export function letterWidths(): { widthOf: WidthOf; smallWidthOf: WidthOf } {
  const context = measuring();
  // A browser that draws nothing has no letters either: about half as wide as high.
  const widths = (size: number) =>
    widthsIn(context, { size, weight: 400 }, (words) => words.length * size * 0.55);
  return { widthOf: widths(13), smallWidthOf: widths(12) };
}
