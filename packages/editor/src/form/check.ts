import { choicesOf, type FieldSchema } from './field-schema.ts';

/** What is wrong with a value, as a key of the catalogue and what to put into the sentence. */
export interface Trouble {
  key:
    | 'required'
    | 'tooLong'
    | 'tooShort'
    | 'tooSmall'
    | 'tooBig'
    | 'tooFew'
    | 'tooMany'
    | 'link'
    | 'phone'
    | 'shape';
  limit?: number;
}

const LINK = /^https:\/\/[^\s/]+\.[^\s]+$/;
const PHONE = /^\+?[0-9][0-9 .]{1,15}$/;

function checkString(schema: FieldSchema, value: string, required: boolean): Trouble | undefined {
  const empty = value.trim() === '';
  if (empty) return required && (schema.minLength ?? 0) > 0 ? { key: 'required' } : undefined;
  if (schema.maxLength !== undefined && value.length > schema.maxLength) {
    return { key: 'tooLong', limit: schema.maxLength };
  }
  if (schema.minLength !== undefined && value.length < schema.minLength) {
    return { key: 'tooShort', limit: schema.minLength };
  }
  // A link or a phone number may be filled in by the organisation's own values.
  const filled = value.includes('{{');
  if (schema['x-role'] === 'link' && !filled && !LINK.test(value)) return { key: 'link' };
  if (schema['x-role'] === 'phone' && !filled && !PHONE.test(value)) return { key: 'phone' };
  if (schema.pattern !== undefined && !filled && !new RegExp(schema.pattern, 'u').test(value))
    return { key: 'shape' };
  return undefined;
}

/** Looks at one field where it is typed; the server's lint looks at the whole. */
export function check(schema: FieldSchema, value: unknown, required: boolean): Trouble | undefined {
  if (value === undefined || value === null) {
    return required && schema.type !== 'boolean' ? { key: 'required' } : undefined;
  }
  if (choicesOf(schema) !== undefined) return undefined;
  if (typeof value === 'string') return checkString(schema, value, required);
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum)
      return { key: 'tooSmall', limit: schema.minimum };
    if (schema.maximum !== undefined && value > schema.maximum)
      return { key: 'tooBig', limit: schema.maximum };
    return undefined;
  }
  if (Array.isArray(value)) {
    if (schema.minItems !== undefined && value.length < schema.minItems) {
      return { key: 'tooFew', limit: schema.minItems };
    }
    if (schema.maxItems !== undefined && value.length > schema.maxItems) {
      return { key: 'tooMany', limit: schema.maxItems };
    }
  }
  return undefined;
}
