import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { choicesOf, emptyValue, type FieldSchema, withKey } from './field-schema.ts';

describe('check', () => {
  const text: FieldSchema = { type: 'string', minLength: 1, maxLength: 5 };
  test.each<[FieldSchema, unknown, boolean, string | undefined]>([
    [text, '', true, 'required'],
    [text, '   ', true, 'required'],
    [text, undefined, true, 'required'],
    [text, '', false, undefined],
    [text, 'abcdef', true, 'tooLong'],
    [text, 'abc', true, undefined],
    [{ type: 'number', minimum: 1, maximum: 9 }, 0, true, 'tooSmall'],
    [{ type: 'number', minimum: 1, maximum: 9 }, 10, true, 'tooBig'],
    [{ type: 'array', minItems: 2 }, [1], true, 'tooFew'],
    [{ type: 'array', maxItems: 1 }, [1, 2], true, 'tooMany'],
    [{ type: 'string', 'x-role': 'link' }, 'http://a.vn', true, 'link'],
    [{ type: 'string', 'x-role': 'link' }, 'https://dichvucong.gov.vn/x', true, undefined],
    [{ type: 'string', 'x-role': 'link' }, '{{don_vi.link}}', true, undefined],
    [{ type: 'string', 'x-role': 'phone' }, 'gọi tôi', true, 'phone'],
    [{ type: 'string', 'x-role': 'phone' }, '113', true, undefined],
    [{ type: 'string', 'x-role': 'phone' }, '024 3825 1234', true, undefined],
    [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, 'a', true, undefined],
  ])('%j with %j (required %s) gives %s', (schema, value, required, key) => {
    expect(check(schema, value, required)?.key).toBe(key);
  });
});

describe('schemas', () => {
  test('a union of constants is a choice, other unions are not', () => {
    expect(choicesOf({ anyOf: [{ const: 'a' }, { const: 'b' }] })).toEqual(['a', 'b']);
    expect(choicesOf({ anyOf: [{ type: 'string' }, { const: 'b' }] })).toBeUndefined();
    expect(choicesOf({ type: 'string' })).toBeUndefined();
  });

  test('a new list item has its required fields and an id of its own', () => {
    const item: FieldSchema = {
      type: 'object',
      required: ['id', 'label', 'kind'],
      properties: {
        id: { type: 'string', 'x-role': 'item-id' },
        label: { type: 'string' },
        kind: { anyOf: [{ const: 'go' }, { const: 'link' }] },
        url: { type: 'string' },
      },
    };
    expect(emptyValue(item, () => 'new')).toEqual({ id: 'new', label: '', kind: 'go' });
  });

  test('a key without a value goes away', () => {
    expect(withKey({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
    expect(withKey({ a: 1 }, 'a', 3)).toEqual({ a: 3 });
  });
});
