import type { StateJson, TransitionJson } from '../compile/machine-json.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { EffectType } from '../node-type/definition.ts';
import { valueAt } from '../node-type/pointer.ts';
import type { Deciding, Literal } from './deciding.ts';
import { transitionsOf } from './deciding.ts';
import type { Given } from './play.ts';

/** Results of one effect that are tried, at most. */
const MOST = 40;

/** What an effect gives where nobody recorded anything: the first thing that its schema allows. */
export function usualOutput(effect: EffectType | undefined): Given {
  return { ok: true, output: asObject(sample(effect?.output, 1)) };
}

/** Results that an effect may give, by its schema and by what its state asks of them; failures at last. */
export function resultsOf(
  effect: EffectType | undefined,
  { name, state }: { name: string; state: StateJson },
  deciding: Deciding,
): Given[] {
  const usual = asObject(sample(effect?.output, 1));
  const outputs = [usual, ...variants(effect?.output, usual)];
  const guards = transitionsOf(state).flatMap(({ guard }) => (guard === undefined ? [] : [guard]));
  for (const transition of transitionsOf(state)) {
    // What leads out by this transition; and of that, what its parts are compared with later on.
    const base = asGuarded(usual, transition);
    outputs.push(base);
    for (const { to, pointer } of keptIn(transition)) {
      outputs.push(...kept(base, to, pointer, deciding.near(name, new Set([to]))));
    }
  }
  const literals = guards.filter(({ type }) => type.includes('.')).flatMap(({ params }) => numbersIn(params));
  outputs.push(...outputs.slice(0, 4).flatMap((output) => withNumbers(output, effect?.output, literals)));
  const codes = guards.flatMap(({ type, params }) =>
    type === 'failed' && typeof params?.code === 'string' ? [params.code] : [],
  );
  const given = unique(outputs).map((output): Given => ({ ok: true, output }));
  return [...given.slice(0, MOST), ...[...codes, 'test.failed'].map((code): Given => ({ ok: false, code }))];
}

function unique(outputs: readonly JsonObject[]): JsonObject[] {
  return [...new Map(outputs.map((output) => [JSON.stringify(output), output])).values()];
}

const asObject = (value: JsonValue): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const property = (schema: unknown, key: string): unknown => valueAt(schema, `/${key}`);

/** A value of a schema: required keys, lists of so many items, the first of several forms. */
function sample(schema: unknown, items: number, place = 1): JsonValue {
  const constant = property(schema, 'const');
  if (constant !== undefined) return constant as JsonValue;
  const [first] = [property(schema, 'enum'), property(schema, 'anyOf')].filter(Array.isArray);
  if (Array.isArray(property(schema, 'enum'))) return (first?.[0] ?? null) as JsonValue;
  if (first !== undefined) return sample(first[0], items, place);
  switch (property(schema, 'type')) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(Number(property(schema, 'minimum') ?? 1), 1);
    case 'string':
      return `mẫu ${place}`;
    case 'array':
      return Array.from({ length: items }, (_, index) => sample(property(schema, 'items'), items, index + 1));
    case 'object': {
      const properties = property(schema, 'properties');
      const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
      const needed = property(schema, 'required');
      const wanted = entries.filter(([key]) => !Array.isArray(needed) || needed.includes(key));
      return Object.fromEntries(wanted.map(([key, inner]) => [key, sample(inner, items, place)]));
    }
    default:
      return `mẫu ${place}`;
  }
}

/** One property after the other in its other forms: false, each literal, none or several items, absent ones present. */
function variants(schema: unknown, usual: JsonObject): JsonObject[] {
  const properties = property(schema, 'properties');
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([key, inner]) =>
    others(inner, usual[key]).map((value) => ({ ...usual, [key]: value })),
  );
}

function others(schema: unknown, usual: JsonValue | undefined): JsonValue[] {
  const forms = property(schema, 'anyOf');
  if (Array.isArray(forms)) return forms.map((form: unknown) => sample(form, 1));
  const values = property(schema, 'enum');
  if (Array.isArray(values)) return values as JsonValue[];
  switch (property(schema, 'type')) {
    case 'boolean':
      return [false, true];
    case 'integer':
    case 'number':
      return [0, 1, 5].filter((number) => number !== usual);
    case 'array':
      return [[], sample(schema, 2), sample(schema, 7)];
    case 'object':
      return usual === undefined ? [sample(schema, 1)] : variants(schema, asObject(usual));
    default:
      return usual === undefined ? [sample(schema, 1)] : [];
  }
}

function put(output: JsonObject, pointer: string, value: JsonValue): JsonObject {
  const [key, ...rest] = pointer.split('/').slice(1);
  if (key === undefined || key === '__proto__') return output;
  if (rest.length === 0) return { ...output, [key]: value };
  return { ...output, [key]: put(asObject(output[key] ?? {}), `/${rest.join('/')}`, value) };
}

function asGuarded(usual: JsonObject, { guard }: TransitionJson): JsonObject {
  const pointer = guard?.params?.pointer;
  return guard?.type === 'result' && typeof pointer === 'string'
    ? put(usual, pointer, guard.params?.equals ?? null)
    : usual;
}

/** Where parts of the result go. */
function keptIn({ actions = [] }: TransitionJson): { to: string; pointer: string }[] {
  return actions.flatMap(({ params }) => {
    const to = params?.to;
    const pointer = params?.pointer;
    return typeof to === 'string' && typeof pointer === 'string' ? [{ to, pointer }] : [];
  });
}

/** The kept part near what it, or its columns, are compared with later on. */
function kept(
  usual: JsonObject,
  to: string,
  pointer: string,
  compared: ReadonlyMap<string, readonly Literal[]>,
): JsonObject[] {
  return [...compared].flatMap(([name, literals]) => {
    const [variable, ...columns] = name.split('.');
    if (variable !== to) return [];
    const place = [pointer, ...columns].join('/');
    // A pointer of a list cannot take a column: its first item does.
    return literals.flatMap(around).map((value) => put(usual, place, value));
  });
}

function around(literal: Literal): JsonValue[] {
  const number =
    typeof literal === 'number' ? literal : /^-?\d+(\.\d+)?$/.test(literal) ? Number(literal) : undefined;
  return number === undefined
    ? [literal, `không phải ${literal}`]
    : [number, number - 1, number + 1, String(literal)];
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** A status of an answer, a count: numbers that a step's own guards compare with, and those of the web. */
function withNumbers(output: JsonObject, schema: unknown, literals: readonly number[]): JsonObject[] {
  const properties = property(schema, 'properties');
  if (typeof properties !== 'object' || properties === null) return [];
  const numbers = [...new Set([...literals, 200, 404, 500])];
  return Object.entries(properties)
    .filter(([, inner]) => ['integer', 'number'].includes(String(property(inner, 'type'))))
    .flatMap(([key]) => numbers.map((number) => ({ ...output, [key]: number })));
}
