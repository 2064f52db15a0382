/** What separates the cells, and where the table begins. */
export interface Layout {
  delimiter: string;
  /** Characters before the header: a line `sep=;` that spreadsheets write. */
  skip: number;
}

/** In Viet Nam spreadsheets write `;`, since the comma is the decimal sign. */
const CANDIDATES = [';', '\t', ',', '|'];
const LINES_LOOKED_AT = 20;

/** Finds the separator: the one that cuts the first lines into the same number of cells, the more the better. */
export function detectLayout(head: string): Layout {
  const told = /^sep=(.)\r?\n/i.exec(head);
  if (told?.[1]) return { delimiter: told[1], skip: told[0].length };
  const lines = linesOutsideQuotes(head).slice(0, LINES_LOOKED_AT);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const [first = 0] = counts;
    if (first === 0) continue;
    const alike = counts.filter((count) => count === first).length / counts.length;
    const score = alike * 1_000 + first;
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, skip: 0 };
}

/** Non-empty lines, what is between quotes left out. */
function linesOutsideQuotes(text: string): string[] {
  return text
    .replace(/"[^"]*"?/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
}
