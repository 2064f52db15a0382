import { expect, test } from 'vitest';
import { nodeAt } from '../document/testing.ts';
import { CLIP_TYPE, clipFrom, clipFromText, clipToHtml, clipToText } from './clipboard.ts';

const clip = {
  nodes: [{ ...nodeAt('a'), version: 2 }, nodeAt('b')],
  edges: [{ id: 'e', from: 'a', port: 'next', to: 'b' }],
  variables: [{ name: 'x', title: 'X', type: 'text' as const, class: 'basic' as const }],
  translations: { en: { a: { '/text': 'Hello "you" & <me>' } } },
};
const carries = (content: Record<string, string>) => ({ getData: (type: string) => content[type] ?? '' });

test('a clip travels as text', () => {
  expect(clipFromText(clipToText(clip))).toEqual(clip);
});

test('a clip is taken from another tab, from a mail, or from plain text', () => {
  const text = clipToText(clip);
  expect(clipFrom(carries({ [CLIP_TYPE]: text, 'text/plain': 'Chào' }))).toEqual(clip);
  const html = clipToHtml(clip, 'Chào\nanh/chị <b>');
  expect(html).toContain('Chào<br>anh/chị &#60;b&#62;');
  expect(clipFrom(carries({ 'text/html': `<html><body>${html}</body></html>` }))).toEqual(clip);
  expect(clipFrom(carries({ 'text/plain': text }))).toEqual(clip);
  expect(
    clipFrom(carries({ 'text/html': '<div data-danloi-steps="%E0%A4%A">', 'text/plain': 'Chào' })),
  ).toBeUndefined();
});

test.each([
  'Xin chào',
  '{"kind":"danloi-steps-1"}',
  '{"kind":"danloi-steps-1","nodes":[{}],"edges":[],"variables":[]}',
  '{"kind":"danloi-steps-1","nodes":[null],"edges":[],"variables":[]}',
  'danloi-steps-1 {',
  clipToText({ ...clip, nodes: [{ ...nodeAt('a'), type: 'Not a type' }] }),
  clipToText({ ...clip, nodes: [nodeAt('a', Number.NaN, 0)] }),
])('%s is no clip', (text) => {
  expect(clipFromText(text)).toBeUndefined();
});
