import type { VariableType } from '../../flow/schema.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { valueAt } from '../../node-type/pointer.ts';

/** Longer texts and larger lists are not for a chat. */
const LONGEST_TEXT = 2_000;
const LARGEST_PART = 20_000;

/** Does an author name all of the answer? */
export const isWhole = (from: string): boolean => ['', '/'].includes(from.trim());

/** The part of an answer that an author names: a pointer, a way with dots, or `/` for all of it. */
export function partOf(answer: unknown, from: string): unknown {
  if (isWhole(from)) return answer;
  const way = from.trim();
  return valueAt(answer, way.startsWith('/') ? way : `/${way.replaceAll('.', '/')}`);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What another system answered, as a value that a variable of this type may hold; null when it is none. */
export function valueFor(type: VariableType, value: unknown): JsonValue {
  if (value === undefined || value === null) return null;
  switch (type) {
    case 'number':
    case 'money':
      return numberFor(value);
    case 'yes-no':
      return typeof value === 'boolean' ? value : null;
    case 'row':
      return isObject(value) && isSmall(value) ? value : null;
    case 'list':
    case 'choices':
      return Array.isArray(value) && isSmall(value) ? (value as JsonValue[]) : null;
    // Made by citizens only, or by steps that check them.
    case 'images':
    case 'files':
    case 'location':
    case 'place':
      return null;
    case 'date':
      return typeof value === 'string' ? (/^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null) : null;
    default:
      return textFor(value);
  }
}

function numberFor(value: unknown): JsonValue {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

function textFor(value: unknown): JsonValue {
  if (typeof value === 'object') return null;
  return String(value).slice(0, LONGEST_TEXT);
}

const isSmall = (value: unknown): boolean => JSON.stringify(value).length <= LARGEST_PART;
