import type { JsonValue } from '../json.ts';
import { FORMATS, plainText } from './formats.ts';
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

/** A line of which nothing but its label is left. */
const LABEL_ALONE = /[:：]\s*$/;

/**
 * Fills in a template, once: braces in what citizens typed stay as typed. Names that hold nothing become what stands behind
 * `??`, else empty text; own
 * properties only, so no name reaches anything inherited. A line "Nhãn: {{x}}" of which every place is empty is left out:
 * lists of scores and summaries show only what there is. Linear; never throws.
 *
 * - `render('Chào {{ho_ten}}', …)` → "Chào Lan" · `{{ngay|date}}` → "05/03/2026" · `{{don_vi.ten}}` → "Công an phường 1"
 * - `{{ho_ten ?? anh/chị}}` → "Lan", or "anh/chị" while the name is not known
 */
export function render(template: string, scope: Scope): string {
  const lines: string[] = [];
  let line = '';
  let filled: boolean | undefined;
  const close = () => {
    if (filled !== false || !LABEL_ALONE.test(line)) lines.push(line);
    line = '';
    filled = undefined;
  };
  for (const piece of parseTemplate(template)) {
    if (typeof piece === 'string') {
      const [first = '', ...others] = piece.split('\n');
      line += first;
      for (const other of others) {
        close();
        line = other;
      }
      continue;
    }
    const value = lookUp(piece.name, scope);
    const own =
      piece.formats.length === 0
        ? plainText(value, scope.language)
        : formatted(value, piece.formats, scope.language);
    const text = own === '' ? (piece.otherwise ?? '') : own;
    filled = filled === true || text !== '';
    line += text;
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
