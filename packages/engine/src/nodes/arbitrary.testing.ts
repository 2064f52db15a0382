import fc from 'fast-check';

/** The part of JSON Schema that field schemas use. */
interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  uniqueItems?: boolean;
}

/** Enough to meet every case, few enough to stay quick. */
const MOST_ITEMS = 4;
const LONGEST = 60;
/** Words that a schema of strings lets through and code must live with. */
const TRICKY = [
  '{{x}}',
  '{{',
  '}}',
  '{{a.b|score}}',
  '__proto__',
  'toString',
  'Ễ\u0323',
  '\u200b',
  '👍🏽',
  '%s',
  '\n',
];

function stringOf({ pattern, minLength = 0, maxLength = LONGEST }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const max = Math.min(maxLength, Math.max(LONGEST, minLength));
  const any = fc.string({ unit: 'grapheme', minLength, maxLength: max });
  const fits = (text: string) => [...text].length >= minLength && text.length <= maxLength;
  return fc.oneof(any, fc.constantFrom(...TRICKY)).filter(fits);
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties).map(([key, schema]) => [key, arbitraryOf(schema)] as const);
  return fc.record(Object.fromEntries(entries), {
    requiredKeys: entries.map(([key]) => key).filter((key) => required.includes(key)),
  });
}

/** Random data that a schema takes: what an author may have typed, tricky words included. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array': {
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.max(minLength, Math.min(schema.maxItems ?? MOST_ITEMS, MOST_ITEMS));
      return fc.array(arbitraryOf(schema.items ?? {}), { minLength, maxLength });
    }
    case 'string':
      return stringOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 });
    case 'number':
      // JSON holds no minus zero.
      return fc
        .double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
        .map((value) => (value === 0 ? 0 : value));
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue();
  }
}
