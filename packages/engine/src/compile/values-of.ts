import { kindOf } from '../answers/index.ts';
import { findPlace } from '../answers/place/find.ts';
import { findProvinces } from '../answers/place/find-provinces.ts';
import { communeValue, provinceValue } from '../answers/place/value.ts';
import type { VariableType } from '../flow/schema.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Text } from '../node-type/manifest.ts';
import { parseTemplate } from '../template/parse.ts';
import { lookUp, render, type Scope } from '../template/render.ts';
import { fold } from '../text/fold.ts';
import { dropPolite } from '../text/polite.ts';
import { keyOf, tokens } from '../text/split.ts';
import { matchYesNo } from '../text/yes-no.ts';
import { parseDate, parseMoney, parseNumber, parsePhone, parseTime } from '../values/index.ts';
import type { Expect } from './expect.ts';
import { MORE, type Reading } from './reading.ts';

/** The value that a reading stands for; undefined when it is no answer. */
function meaning(reading: Reading, expect: Expect): JsonValue | undefined {
  if (reading.kind === 'value') return reading.value;
  if (reading.kind !== 'option' || reading.id === MORE) return undefined;
  return kindOf(expect.kind).ofOption?.(reading.id, reading.label, expect);
}

/** The value that a reading gives a variable; undefined when it is no answer, or only a part of one. */
export function answerValue(reading: Reading, expect: Expect): JsonValue | undefined {
  const value = meaning(reading, expect);
  if (value === undefined || kindOf(expect.kind).restOf === undefined) return value;
  return partOf(reading, expect) === undefined ? value : undefined;
}

/** A part of an answer, and what is asked for the rest; undefined for a whole one. */
export function partOf(reading: Reading, expect: Expect): { value: JsonValue; rest: Text } | undefined {
  const value = meaning(reading, expect);
  const rest = value === undefined ? undefined : kindOf(expect.kind).restOf?.(value, expect);
  return value === undefined || rest === undefined ? undefined : { value, rest };
}

/** What a variable holds after a further answer of a kind that gathers. */
export function joined(before: JsonValue | undefined, more: JsonValue[], expect: Expect): JsonValue[] {
  const kind = kindOf(expect.kind);
  const held = Array.isArray(before) ? before : [];
  const all = kind.join?.(held, more) ?? [...held, ...more];
  return all.slice(0, mostOf(expect));
}

/** How many answers of this kind are gathered. */
export function mostOf(expect: Expect): number {
  return kindOf(expect.kind).most?.(expect) ?? 1;
}

/** How many of them there must be. */
export function leastOf(expect: Expect): number {
  return 'least' in expect ? (expect.least ?? 1) : 1;
}

/** What a template sets a variable to: a lone `{{name}}` copies, words are read by the variable's type; null when they don't fit. */
export function typedValue(template: string, type: VariableType, scope: Scope, today: string): JsonValue {
  const [piece, ...others] = parseTemplate(template.trim());
  if (typeof piece === 'object' && others.length === 0 && piece.formats.length === 0) {
    const value = lookUp(piece.name, scope) ?? null;
    const stands = value === null && piece.otherwise !== undefined;
    if (typeof value !== 'string' && !stands) return value;
  }
  const text = render(template, scope);
  switch (type) {
    case 'number': {
      const plain = /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
      const number = parseNumber(text);
      return number.ok ? number.value : (plain ?? null);
    }
    case 'money': {
      const amount = parseMoney(text);
      return amount.ok ? amount.value.vnd : null;
    }
    case 'time': {
      const time = parseTime(text);
      return time.ok ? time.value : null;
    }
    case 'place':
      return placeIn(text);
    case 'choices':
    case 'list':
      return text.trim() === '' ? [] : text.split(/\s*[,;\n]\s*/).filter((part) => part !== '');
    case 'location':
      return text.trim() === '' ? null : { address: text.trim() };
    case 'date': {
      const day = parseDate(text, today, {});
      return day.ok ? day.value : null;
    }
    case 'phone': {
      const phone = parsePhone(text);
      return phone.ok ? phone.value.national : null;
    }
    case 'yes-no': {
      const answer = matchYesNo(text);
      return answer === 'unknown' ? null : answer === 'yes';
    }
    case 'text':
    case 'choice':
      return text;
    default:
      return null;
  }
}

/** The only place that words name, a commune before a province. */
function placeIn(text: string): JsonValue {
  const { communes } = findPlace(text);
  const [commune, ...others] = communes;
  if (commune !== undefined) return others.length === 0 ? communeValue(commune.commune) : null;
  const [province, ...more] = findProvinces(text);
  return province === undefined || more.length > 0 ? null : provinceValue(province.province);
}

/** The input of a call: templates filled in, `{ $var: name }` replaced by the value. */
export function filledIn(value: JsonValue, scope: Scope): JsonValue {
  if (typeof value === 'string') return render(value, scope);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => filledIn(item, scope));
  const keys = Object.keys(value);
  if (keys.length === 1 && typeof value.$var === 'string') return lookUp(value.$var, scope) ?? null;
  const filled: JsonObject = {};
  for (const key of keys) filled[key] = filledIn(value[key] ?? null, scope);
  return filled;
}

const FINISHED = new Set(
  [
    'xong',
    'xong rồi',
    'hết',
    'hết rồi',
    'đủ',
    'đủ rồi',
    'thế thôi',
    'vậy thôi',
    'gửi xong',
    'done',
    'ok',
    'không còn',
  ].map(fold),
);

/** "xong", "hết rồi ạ": the citizen has sent all pictures. */
export function saysFinished(words: string): boolean {
  return FINISHED.has(fold(words)) || FINISHED.has(keyOf(dropPolite(tokens(words))));
}

/** "không có ảnh ạ", "không nhớ rõ": nothing follows but what the question asked for. */
const NOTHING =
  /^(khong|ko|hong|chua)( (co|nho|biet|ro|nho ro|biet ro)( (anh|hinh|so|ngay|dia chi|vi tri|cho|noi|gi|dau))?)?$/;

/** The citizen has nothing to give; only where an answer may be skipped. */
export function saysNothingToGive(words: string): boolean {
  return NOTHING.test(keyOf(dropPolite(tokens(words))));
}
