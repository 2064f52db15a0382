/** A place in a text that is filled in: a variable, or a part of a row (`diem.toan`), or a fact (`don_vi.ten`). */
export interface Place {
  /** As written: `diem.toan`. */
  name: string;
  formats: string[];
}

const PLACE = /^\s*([a-z][a-z0-9_]*(?:\.[\p{L}\p{N}_]+)*)\s*((?:\|\s*[a-z-]+\s*)*)$/u;
/** Longer runs between braces are words, not places. */
const LONGEST_PLACE = 200;

/**
 * Cuts a template into plain text and places: `Chào {{ho_ten}}, hẹn {{ngay|date}}`. What does not read as a place stays
 * text, braces and all. Linear in the length of the text; nothing is ever evaluated.
 */
export function parseTemplate(template: string): (string | Place)[] {
  const pieces: (string | Place)[] = [];
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
    pieces.push({ name: inner[1] ?? '', formats: formats.filter((format) => format !== '') });
    textFrom = close + 2;
    open = template.indexOf('{{', textFrom);
  }
  if (textFrom < template.length) pieces.push(template.slice(textFrom));
  return pieces;
}

/** The places of a template, in order: what lint, rename and where-used ask for. */
export function placesIn(template: string): Place[] {
  return parseTemplate(template).filter((piece): piece is Place => typeof piece !== 'string');
}
