import type { JsonValue } from '../json.ts';
import { FORMATS, plainText } from './formats.ts';
import { Line } from './line.ts';
import { parseTemplate } from './parse.ts';

/** What texts may name: the flow's variables, and the workspace's facts under `don_vi.`. */
export interface Scope {
  vars: Readonly<Record<string, JsonValue>>;
  values: Readonly<Record<string, string>>;
  /** Of the words that a value is shown with; Vietnamese when absent. The template itself is in it already. */
  language?: string | undefined;
}

/** Prefix of the workspace's facts. */
export const WORKSPACE_PREFIX = 'don_vi.';

/**
 * Fills in a template, once: braces in what citizens typed stay as typed. Names that hold nothing become what stands behind
 * `??`, else empty text; own
 * properties only, so no name reaches anything inherited. A sentence or line "Nhãn: {{x}}" without its value is left out, and so is a
 * comma beside nothing: lists of scores, summaries and addresses show only what there is. Linear; never throws.
 *
 * - `render('Chào {{ho_ten}}', …)` → "Chào Lan" · `{{ngay|date}}` → "05/03/2026" · `{{don_vi.ten}}` → "Công an phường 1"
 * - `{{ho_ten ?? anh/chị}}` → "Lan", or "anh/chị" while the name is not known
 */
export function render(template: string, scope: Scope): string {
  const lines: string[] = [];
  let line = new Line();
  const close = () => {
    const said = line.end();
    if (said !== undefined) lines.push(said);
    line = new Line();
  };
  for (const piece of parseTemplate(template)) {
    if (typeof piece === 'string') {
      const [first = '', ...others] = piece.split('\n');
      line.words(first);
      for (const other of others) {
        close();
        line.words(other);
      }
      continue;
    }
    const value = lookUp(piece.name, scope);
    const own =
      piece.formats.length === 0
        ? plainText(value, scope.language)
        : formatted(value, piece.formats, scope.language);
    line.place(own === '' ? (piece.otherwise ?? '') : own);
  }
  close();
  return lines.join('\n');
}

/** The value that a name stands for: `ho_ten`, a cell `diem.toan`, a fact `don_vi.ten`. Own properties only. */
export function lookUp(name: string, scope: Scope): JsonValue | undefined {
  if (name.startsWith(WORKSPACE_PREFIX)) {
    const key = name.slice(WORKSPACE_PREFIX.length);
    return Object.hasOwn(scope.values, key) ? scope.values[key] : undefined;
  }
  let value: JsonValue | undefined = scope.vars;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    if (!Object.hasOwn(value, part)) return undefined;
    value = value[part];
  }
  return value;
}

function formatted(
  value: JsonValue | undefined,
  formats: readonly string[],
  language: string | undefined,
): string {
  let current: JsonValue | undefined = value;
  for (const format of formats) {
    if (!Object.hasOwn(FORMATS, format)) continue;
    current = FORMATS[format]?.(current);
  }
  return plainText(current, language);
}
