import type { Flow, Variable } from '@danloi/engine/flow';
import { renameVariable } from '@danloi/engine/flow/rename';
import { expect, test } from 'vitest';
import { type Clip, copyNodes, pasteClip } from './commands/copies.ts';
import { fitClip } from './commands/fit-clip.ts';
import { emptyFlow, nodeAt } from './testing.ts';

const variable = (name: string, title: string, type: Variable['type'] = 'text'): Variable => ({
  name,
  title,
  type,
  class: 'basic',
});
const schema = {
  get: () => ({
    manifest: { data: { type: 'object', properties: { text: { type: 'string', 'x-role': 'template' } } } },
  }),
};
const says = (id: string, text: string) => ({ ...nodeAt(id), data: { text } });
const from: Flow = {
  ...emptyFlow(),
  languages: ['en'],
  variables: [variable('ho_ten', 'Họ tên'), variable('ngay', 'Ngày hẹn', 'date'), variable('khac', 'Khác')],
  nodes: [says('a', 'Chào {{ho_ten}}'), says('b', 'Hẹn ngày {{ngay}}')],
  edges: [{ id: 'ab', from: 'a', port: 'next', to: 'b' }],
  translations: { en: { a: { '/text': 'Hello {{ho_ten}}' } } },
};
const clip = copyNodes(from, new Set(['a', 'b']));
let count = 0;
const put = (flow: Flow, what: Clip) => {
  count = 0;
  return pasteClip(
    flow,
    fitClip(flow, what, (now, old, name) => renameVariable(now, schema, old, name)),
    { x: 0, y: 0 },
    () => {
      count += 1;
      return `new${count}`;
    },
  ).flow;
};
const texts = (flow: Flow) => flow.nodes.map((node) => node.data.text);
const named = (flow: Flow) => flow.variables.map(({ name, title }) => `${name}: ${title}`);

test('a clip carries only the variables that it speaks of', () => {
  expect(clip.variables.map(({ name }) => name)).toEqual(['ho_ten', 'ngay']);
});

test('into another flow come steps, edges, missing variables and translations of its languages', () => {
  const pasted = put({ ...emptyFlow(), languages: ['en'] }, clip);
  expect(texts(pasted)).toEqual(['Chào {{ho_ten}}', 'Hẹn ngày {{ngay}}']);
  expect(named(pasted)).toEqual(['ho_ten: Họ tên', 'ngay: Ngày hẹn']);
  expect(pasted.edges).toMatchObject([{ from: pasted.nodes[0]?.id, to: pasted.nodes[1]?.id }]);
  expect(pasted.translations).toEqual({
    en: { [pasted.nodes[0]?.id ?? '']: { '/text': 'Hello {{ho_ten}}' } },
  });
  expect(put(emptyFlow(), clip).translations).toBeUndefined();
});

test('what people call the same is the same variable, whatever its name', () => {
  const pasted = put(
    { ...emptyFlow(), languages: ['en'], variables: [variable('nguoi_gui', 'Họ tên')] },
    clip,
  );
  expect(texts(pasted)[0]).toBe('Chào {{nguoi_gui}}');
  expect(pasted.translations?.en).toEqual({ new1: { '/text': 'Hello {{nguoi_gui}}' } });
  expect(named(pasted)).toEqual(['nguoi_gui: Họ tên', 'ngay: Ngày hẹn']);
});

test('a name that stands for another type of value is not taken over', () => {
  const pasted = put({ ...emptyFlow(), variables: [variable('ngay', 'Số ngày', 'number')] }, clip);
  expect(texts(pasted)[1]).toBe('Hẹn ngày {{ngay_hen}}');
  expect(named(pasted)).toEqual(['ngay: Số ngày', 'ho_ten: Họ tên', 'ngay_hen: Ngày hẹn']);
});

test('within the flow itself a copy speaks of the same variables', () => {
  const pasted = put(from, clip);
  expect(pasted.variables).toEqual(from.variables);
  expect(texts(pasted).slice(2)).toEqual(texts(from));
});
