import type { JsonValue } from '../json.ts';
import type { Text } from '../node-type/manifest.ts';
import { payloadOf } from '../turn/payload.ts';
import type { OfferedOption } from '../turn/session.ts';
import { type Parsed, VALUE_ERRORS } from '../values/index.ts';
import type { ValueReading } from './kind.ts';

/** Nothing fits; why, for the citizen. */
export function none(why: Text): ValueReading {
  return { kind: 'none', why };
}

/** What a parser of values found, as a reading; the words for its errors stand in one table. */
export function fromParsed<T>(parsed: Parsed<T>, toValue: (value: T) => JsonValue): ValueReading {
  if (parsed.ok) return { kind: 'value', value: toValue(parsed.value) };
  const suggest = parsed.suggest === undefined ? {} : { suggest: parsed.suggest };
  return { kind: 'none', why: VALUE_ERRORS[parsed.code], ...suggest };
}

/** The keys of an object that hold something. */
export function filled<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== false),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** In front of the ids of options that a reading offers by itself; no option of an author has it. */
const READ = 'q.';

/** An option that a reading offers by itself. */
export function offer(base: string, id: string, label: string): OfferedOption {
  return { id: `${READ}${id}`, label, payload: payloadOf(base, `${READ}${id}`) };
}

/** Its id without the mark; undefined for an author's option. */
export function offeredId(id: string): string | undefined {
  return id.startsWith(READ) ? id.slice(READ.length) : undefined;
}
