import { isFact, kindOf, namesProcedure } from './known-headings.ts';

/** A line of the pasted text, cleaned; `body` lines are never headings. */
export interface Line {
  text: string;
  body: boolean;
}

/** Bullets that word processors paste as signs of their own fonts. */
const BULLET = /^(\s*)[\u2022\u25cf\u25aa\u25cb\u25e6\u2043\uf0b7\uf0a7\uf0d8\u27a4*·](?=\s)/u;

/** Lines of a text as people paste it: one kind of line end and blank, bullets of one shape, tables as lines. Nothing but blanks is lost. */
export function linesOf(text: string): Line[] {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .split('\n');
  const done: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && (lines[end] ?? '').trim().includes('\t')) end++;
    if (end > at) {
      done.push(
        ...tableLines(
          lines.slice(at, end).map((row) =>
            row
              .trim()
              .split('\t')
              .map((cell) => cell.trim()),
          ),
        ),
      );
      at = end;
      continue;
    }
    done.push({ text: (lines[at] ?? '').trimEnd().replace(BULLET, '$1•'), body: false });
    at++;
  }
  return done;
}

const isKnown = (words: string) => {
  const name = words.replace(/:\s*$/, '');
  return kindOf(name) !== undefined || namesProcedure(name) || isFact(name);
};

/** A table pasted with tabs: pairs of name and value, or a row of names over rows of values. */
function tableLines(rows: string[][]): Line[] {
  const [first = [], ...rest] = rows;
  const wide = Math.max(...rows.map((row) => row.length));
  const pairs =
    wide === 2 && rows.some(([name = '']) => isKnown(name)) && !rest.some(([, value]) => value === undefined);
  if (pairs)
    return rows.map(([name = '', value = '']) => ({
      text: `${name.replace(/:\s*$/, '')}: ${value}`,
      body: false,
    }));
  const isHead = rest.length > 0 && first.length === wide && first.every((cell) => isColumnName(cell));
  if (!isHead) return rows.map((row) => ({ text: row.filter((cell) => cell !== '').join(': '), body: true }));
  return [
    ...rest.flatMap((row) =>
      row.flatMap((cell, at): Line[] => {
        if (cell === '') return [];
        const name = first[at] ?? '';
        const words = name === '' ? cell : `${name}: ${cell}`;
        return [{ text: at === 0 ? `• ${words}` : `  ${words}`, body: true }];
      }),
    ),
    // A column without any value is named all the same: the author sees that something is missing.
    ...first.flatMap((name, at): Line[] =>
      rest.every((row) => (row[at] ?? '') === '') ? [{ text: `${name}:`, body: true }] : [],
    ),
  ];
}

const isColumnName = (cell: string) => cell !== '' && cell.length <= 40 && !/\d/.test(cell);
