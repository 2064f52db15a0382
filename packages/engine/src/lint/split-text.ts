/**
 * A text cut into pieces of at most `limit` signs: between paragraphs, lines, sentences or words, never inside `{{…}}`.
 * Undefined where a piece cannot be cut that short.
 */
export function splitText(text: string, limit: number): string[] | undefined {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutBefore(rest, limit);
    if (at === undefined) return undefined;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

const BORDERS = ['\n\n', '\n', '. ', ' '];

function cutBefore(text: string, limit: number): number | undefined {
  let window = text.slice(0, limit);
  const open = window.lastIndexOf('{{');
  // A place that is only half in the window goes on to the next piece whole.
  if (open > window.lastIndexOf('}}')) window = window.slice(0, open);
  for (const border of BORDERS) {
    const at = window.lastIndexOf(border);
    // A short first piece reads badly where a finer border is further on.
    if (at > limit / 3) return at + border.length;
  }
  return undefined;
}
