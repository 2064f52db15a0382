/** How wide words are in the given weight, in pixels of the picture at 13 px. */
export type Measure = (words: string, bold: boolean) => number;

/** Widths near those of the typeface, where no canvas measures them: tests, and pictures before the font is there. */
export const roughMeasure: Measure = (words, bold) => {
  let width = 0;
  for (const sign of words.normalize('NFC')) {
    if (/[iljtfrI.,:;'|! ]/.test(sign)) width += 4;
    else if (/[mwMWƯưƠ%@]/.test(sign)) width += 11;
    else width += /\p{Lu}/u.test(sign) ? 9.2 : 7.4;
  }
  return bold ? width * 1.05 : width;
};

/** Cuts a text into lines that fit, words whole where they can be; the last of `most` lines ends in dots when more follows. */
export function wrap(text: string, width: number, most: number, measure: Measure, bold = false): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer, bold) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (measure(line, bold) > width && line.length > 1) {
        const cut = fitting(line, width, measure, bold);
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
      if (lines.length > most) return shortened(lines, width, most, measure, bold);
    }
    lines.push(line);
    if (lines.length > most) return shortened(lines, width, most, measure, bold);
  }
  return lines;
}

/** Signs of a word that fit, at least one. */
function fitting(word: string, width: number, measure: Measure, bold: boolean): number {
  let cut = 1;
  while (cut < word.length && measure(word.slice(0, cut + 1), bold) <= width) cut++;
  return cut;
}

function shortened(
  lines: readonly string[],
  width: number,
  most: number,
  measure: Measure,
  bold: boolean,
): string[] {
  const shown = lines.slice(0, most);
  let last = shown[most - 1] ?? '';
  while (last !== '' && measure(`${last}…`, bold) > width) last = last.slice(0, -1);
  return [...shown.slice(0, -1), `${last.trimEnd()}…`];
}
