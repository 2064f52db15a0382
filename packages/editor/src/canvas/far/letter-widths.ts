import type { WidthOf } from './lines.ts';

const FAMILY = "'Be Vietnam Pro', sans-serif";

/** Asks the browser for the width of each word once. */
function widths(context: CanvasRenderingContext2D | null, size: number): WidthOf {
  const known = new Map<string, number>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    // A browser that draws nothing has no letters either: about half as wide as high.
    let width = words.length * size * 0.55;
    if (context !== null) {
      context.font = `400 ${size}px ${FAMILY}`;
      width = context.measureText(words).width;
    }
    known.set(words, width);
    return width;
  };
}

/** Widths of words in the two sizes that stand on cards. */
export function letterWidths(): { widthOf: WidthOf; smallWidthOf: WidthOf } {
  const context = document.createElement('canvas').getContext('2d');
  return { widthOf: widths(context, 13), smallWidthOf: widths(context, 12) };
}
