import { describe, expect, it } from 'vitest';
import { draw } from '../testing/index.ts';
import { mergeFlows } from './merge/merge.ts';
import { parseFlow } from './parse.ts';
import type { Flow } from './schema.ts';
import { serialiseFlow } from './serialise.ts';
import { markOf } from './translated-from.ts';

describe('the mark of a translated text', () => {
  it('is another one for other words, and the same for a renamed variable', () => {
    expect(markOf('Chào anh/chị')).not.toBe(markOf('Chào bạn'));
    expect(markOf('Chào {{ho_ten}},  mời vào')).toBe(markOf('Chào {{ten|upper}}, mời vào\n'));
    expect(markOf('')).toMatch(/^[0-9a-z]{1,16}$/);
  });

  const base: Flow = {
    ...draw('chao', { nodes: { a: ['message', { text: 'Chào' }], b: ['message', { text: 'Mời' }] } }),
    languages: ['en'],
  };
  const mine: Flow = {
    ...base,
    translations: { en: { a: { '/text': 'Hello' } } },
    translatedFrom: { en: { a: { '/text': markOf('Chào') } } },
  };

  it('is kept in the file', () => {
    const parsed = parseFlow(JSON.parse(serialiseFlow(mine)));
    expect(parsed).toMatchObject({ ok: true, flow: { translatedFrom: mine.translatedFrom } });
  });

  it('goes with the words that a merge takes, and is no conflict', () => {
    const theirs: Flow = {
      ...base,
      translations: { en: { b: { '/text': 'Please' } } },
      translatedFrom: { en: { b: { '/text': markOf('Mời') } } },
    };
    const { flow, conflicts } = mergeFlows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(flow.translatedFrom).toEqual({
      en: { a: { '/text': markOf('Chào') }, b: { '/text': markOf('Mời') } },
    });
    expect(mergeFlows(base, base, base).flow.translatedFrom).toBeUndefined();
  });
});
