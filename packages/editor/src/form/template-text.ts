/**
 * Templates as people read and type them. Stored: `Chào {{ho_ten}}, ngày {{hen|date}}`.
 * Shown: `Chào {Họ tên}, ngày {Ngày hẹn|date}`. Names never meet the author's eye; titles do.
 */

/** `{{ name.column | formatter ?? words }}`: the name, its columns, its formatters and what stands there while it is empty. */
const STORED = /\{\{\s*([a-z][a-z0-9_]*(?:\.[\p{L}\p{N}_]+)*)\s*((?:\|\s*[a-z-]+\s*)*(?:\?\?[^{}]*)?)\}\}/gu;
/** A stored piece that stays as it is, or a shown piece `{Title|formatter}`. */
const SHOWN = /\{\{\s*[a-z][a-z0-9_]*[^{}]*\}\}|\{([^{}|\n]+?)((?:\|[a-z-]+)*(?:\s*\?\?[^{}\n]*)?)\}/gu;

/** What stands between an open brace, or two as some are used to, and the cursor: the beginning of a chip. */
export const CHIP_BEGUN = /\{{1,2}([^{}\n]{0,40})$/;

export type Segment =
  | { kind: 'text'; text: string }
  /** `name` as stored (`diem.toan`), `label` as people know it, `known` when it is declared. */
  | { kind: 'variable'; name: string; label: string; formats: string; known: boolean };

/** What people call a variable or a column of it; undefined when it is not declared. */
export type LabelOf = (name: string) => string | undefined;
/** The other way round. */
export type NameOf = (label: string) => string | undefined;

function tidyFormats(written: string): string {
  const [formats = '', ...otherwise] = written.split('??');
  const words = otherwise.length === 0 ? '' : ` ?? ${otherwise.join('??').trim()}`;
  return `${formats.replace(/\s+/g, '')}${words}`;
}

/** Cuts a stored template into plain text and variables, for cards and previews. */
export function segmentsOf(stored: string, labelOf: LabelOf): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of stored.matchAll(STORED)) {
    const name = match[1] ?? '';
    if (match.index > end) segments.push({ kind: 'text', text: stored.slice(end, match.index) });
    const label = labelOf(name);
    segments.push({
      kind: 'variable',
      name,
      label: label ?? name,
      formats: tidyFormats(match[2] ?? ''),
      known: label !== undefined,
    });
    end = match.index + match[0].length;
  }
  if (end < stored.length) segments.push({ kind: 'text', text: stored.slice(end) });
  return segments;
}

/** The stored template as the author sees it. Variables that are not declared stay in their stored form. */
export function toShown(stored: string, labelOf: LabelOf): string {
  return segmentsOf(stored, labelOf)
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      return segment.known ? `{${segment.label}${segment.formats}}` : `{{${segment.name}${segment.formats}}}`;
    })
    .join('');
}

/** What is stored for what the author sees. Braces around words that name nothing stay plain text. */
export function toStored(shown: string, nameOf: NameOf): string {
  return shown.replace(SHOWN, (whole: string, label: string | undefined, formats: string | undefined) => {
    const name = label === undefined ? undefined : nameOf(label.trim());
    return name === undefined ? whole : `{{${name}${formats ?? ''}}}`;
  });
}

/** A piece of the shown text: plain, a chip, or braces that name nothing. Together they are the whole text. */
export interface ShownPart {
  text: string;
  kind: 'text' | 'chip' | 'unknown';
  start: number;
}

/** Cuts the shown text into parts, for colouring behind the text area and for deleting a chip as one. */
export function shownParts(shown: string, nameOf: NameOf): ShownPart[] {
  const parts: ShownPart[] = [];
  let end = 0;
  for (const match of shown.matchAll(SHOWN)) {
    if (match.index > end) parts.push({ text: shown.slice(end, match.index), kind: 'text', start: end });
    const known = match[1] !== undefined && nameOf(match[1].trim()) !== undefined;
    parts.push({ text: match[0], kind: known ? 'chip' : 'unknown', start: match.index });
    end = match.index + match[0].length;
  }
  if (end < shown.length) parts.push({ text: shown.slice(end), kind: 'text', start: end });
  return parts;
}

/** The stored name of the chip in which the cursor stands, or at whose edge. */
export function chipAt(shown: string, at: number, nameOf: NameOf): string | undefined {
  const chip = shownParts(shown, nameOf).find(
    ({ kind, start, text }) => kind === 'chip' && start <= at && at <= start + text.length,
  );
  return chip === undefined
    ? undefined
    : nameOf(
        chip.text
          .slice(1, -1)
          .replace(/\s*(?:\||\?\?).*$/, '')
          .trim(),
      );
}
