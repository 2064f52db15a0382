/** A place in a text that is filled in: a variable, or a part of a row (`diem.toan`), or a fact (`don_vi.ten`). */
export interface Place {
  /** As written: `diem.toan`. */
  name: string;
  formats: string[];
  /** Stands there when the value is empty: `{{ho_ten ?? anh/chị}}`. */
  otherwise?: string;
}

const PLACE = /^\s*([a-z][a-z0-9_]*(?:\.[\p{L}\p{N}_]+)*)\s*((?:\|\s*[a-z-]+\s*)*)(?:\?\?([^{}]*))?$/u;
/** Longer runs between braces are words, not places. */
const LONGEST_PLACE = 200;

/**
 * Cuts a template into plain text and places: `Chào {{ho_ten ?? anh/chị}}, hẹn {{ngay|date}}`. What does not read as a place stays
 * text, braces and all. Linear in the length of the text; nothing is ever evaluated.
 */
export function parseTemplate(template: string): (string | Place)[] {
  return cut(template).map((piece) => (typeof piece === 'string' ? piece : piece.place));
}

/** The places of a template, in order: what lint, rename and where-used ask for. */
export function placesIn(template: string): Place[] {
  return parseTemplate(template).filter((piece): piece is Place => typeof piece !== 'string');
}

/** The template with the names of its places changed; blanks, formats and everything else stay to the letter. */
export function renamePlaces(template: string, rename: (name: string) => string): string {
  return cut(template)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { name } = piece.place;
      const at = piece.written.indexOf(name);
      return `${piece.written.slice(0, at)}${rename(name)}${piece.written.slice(at + name.length)}`;
    })
    .join('');
}

interface CutPlace {
  place: Place;
  /** With its braces. */
  written: string;
}

function cut(template: string): (string | CutPlace)[] {
  const pieces: (string | CutPlace)[] = [];
  let textFrom = 0;
  let close = -1;
  let open = template.indexOf('{{');
  while (open >= 0) {
    if (close < open + 2) close = template.indexOf('}}', open + 2);
    if (close < 0) break;
    const inner = close - open - 2 <= LONGEST_PLACE ? PLACE.exec(template.slice(open + 2, close)) : null;
    if (!inner) {
      open = template.indexOf('{{', open + 1);
      continue;
    }
    if (open > textFrom) pieces.push(template.slice(textFrom, open));
    const formats = (inner[2] ?? '').split('|').map((format) => format.trim());
    const place = {
      name: inner[1] ?? '',
      formats: formats.filter((format) => format !== ''),
      ...(inner[3] === undefined ? {} : { otherwise: inner[3].trim() }),
    };
    pieces.push({ place, written: template.slice(open, close + 2) });
    textFrom = close + 2;
    open = template.indexOf('{{', textFrom);
  }
  if (textFrom < template.length) pieces.push(template.slice(textFrom));
  return pieces;
}
