/** How wide words are drawn, in pixels. */
export type WidthOf = (words: string) => number;

/** A piece of a text: words, or a chip that is never parted. */
export interface Piece {
  text: string;
  chip: boolean;
}

/** What a chip is wider than its words. */
const CHIP_PADDING = 10;

/** How many lines the pieces take in a column, as a browser breaks them: at spaces, and within a word wider than the column. */
export function lineCount(pieces: readonly Piece[], column: number, widthOf: WidthOf): number {
  const space = widthOf(' ');
  let lines = 1;
  let at = 0;
  let gap = 0;
  const put = (width: number) => {
    if (at > 0 && at + gap + width > column) {
      lines += 1;
      at = 0;
      gap = 0;
    }
    if (width > column) {
      const more = Math.ceil(width / column) - 1;
      lines += more;
      at = width - more * column;
    } else at += gap + width;
    gap = 0;
  };
  for (const { text, chip } of pieces) {
    if (chip) {
      put(widthOf(text) + CHIP_PADDING);
      continue;
    }
    for (const part of text.split(/(\n|[ \t]+)/)) {
      if (part === '') continue;
      if (part === '\n') {
        lines += 1;
        at = 0;
        gap = 0;
      } else if (part.trim() === '') gap = at === 0 ? 0 : space;
      else put(widthOf(part));
    }
  }
  return lines;
}
