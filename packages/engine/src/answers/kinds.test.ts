import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VARIABLE_TYPES } from '../flow/schema.ts';
import { kindFields } from './fields.ts';
import { type AnyKind, KINDS, kindOf, VARIABLES_OF_KINDS } from './index.ts';

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the kinds of answers', () => {
  it('are the folders here, each named once', () => {
    expect(KINDS.map(({ kind }) => kind).sort()).toEqual(folders.sort());
    expect(() => kindOf('không có')).toThrow('no kind');
  });

  it.each(KINDS.map((kind) => [kind.kind, kind as unknown as AnyKind] as const))('%s is whole', (_, kind) => {
    for (const words of [kind.title, kind.again, kind.preset.title, kind.preset.help]) {
      expect(words.vi).not.toBe('');
      expect(words.en).not.toBe('');
    }
    expect(kind.again.vi).toMatch(/[.?]$/);
    expect(VARIABLE_TYPES).toContain(kind.variable);
    const expected = kind.expect({}, { variable: 'x', payloadBase: '#dl:a:1:b:' });
    expect(JSON.parse(JSON.stringify(expected))).toEqual(expected);
    expect(VARIABLES_OF_KINDS[kind.kind]?.type).toBe(kind.variable);
  });

  it('show each setting where its kind is chosen', () => {
    const own = kindFields('/') as Record<string, { 'x-show-if'?: unknown }>;
    const item = kindFields('./') as Record<string, { 'x-show-if'?: unknown }>;
    expect(own.min?.['x-show-if']).toEqual({ '/kind': ['text', 'number', 'money'] });
    expect(item.whole?.['x-show-if']).toEqual({ './kind': 'number' });
    expect(own.options?.['x-show-if']).toEqual({ '/kind': ['choice', 'choices'] });
  });
});
