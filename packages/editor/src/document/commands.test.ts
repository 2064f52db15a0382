import type { Flow } from '@danloi/engine/flow';
import { describe, expect, test } from 'vitest';
import { copyNodes, pasteClip } from './commands/copies.ts';
import { connect, disconnect, insertOnEdge } from './commands/edges.ts';
import { addNode, moveNodes, removeNodes, renameFlow, setData, setStart } from './commands/nodes.ts';
import { putTest, removeTest, renameTest } from './commands/tests.ts';
import { putTrigger, removeTrigger } from './commands/triggers.ts';
import { addVariable, changeVariable, freeVariableName, removeVariable } from './commands/variables.ts';
import { nodesInReadingOrder } from './selectors.ts';
import { emptyFlow, nodeAt } from './testing.ts';

const drawn = (...ids: string[]): Flow => ids.reduce((flow, id) => addNode(flow, nodeAt(id)), emptyFlow());
const edge = (id: string, from: string, to: string, port = 'next') => ({ id, from, port, to });

describe('nodes', () => {
  test('the first node becomes the start, later ones do not', () => {
    expect(drawn('a', 'b').start).toBe('a');
  });

  test('a node leaves with its edges, and the start with it', () => {
    const flow = connect(connect(drawn('a', 'b', 'c'), edge('1', 'a', 'b')), edge('2', 'b', 'c'));
    const left = removeNodes(flow, new Set(['a']));
    expect(left.nodes.map((node) => node.id)).toEqual(['b', 'c']);
    expect(left.edges).toEqual([edge('2', 'b', 'c')]);
    expect('start' in left).toBe(false);
  });

  test('moving to where it stands is no change', () => {
    const flow = drawn('a');
    expect(moveNodes(flow, new Map([['a', { x: 0.2, y: 0 }]]))).toBe(flow);
    expect(moveNodes(flow, new Map([['a', { x: 10.6, y: 4 }]])).nodes[0]?.position).toEqual({ x: 11, y: 4 });
  });

  test('data that loses an exit loses the edge that left by it, and only that', () => {
    const flow = connect(connect(drawn('a', 'b'), edge('1', 'a', 'b', 'yes')), edge('2', 'a', 'b', 'no'));
    const changed = setData(flow, 'a', { text: 'x' }, ['yes']);
    expect(changed.edges.map((other) => other.port)).toEqual(['yes']);
    expect(changed.nodes[0]?.data).toEqual({ text: 'x' });
  });

  test('a removed text of a list takes its translation along, and gives it to no other one', () => {
    const more = (...texts: string[]) => ({ text: 'a', more: texts });
    const flow: Flow = {
      ...emptyFlow(),
      nodes: [{ ...nodeAt('a'), data: more('Tin hai', 'Tin ba') }],
      translations: { en: { a: { '/more/0': 'SECOND', '/more/1': 'THIRD' } } },
      translatedFrom: { en: { a: { '/more/0': 'm2', '/more/1': 'm3' } } },
    };
    expect(setData(flow, 'a', more('Tin ba'), ['next'])).toMatchObject({
      translations: { en: { a: { '/more/0': 'THIRD' } } },
      translatedFrom: { en: { a: { '/more/0': 'm3' } } },
    });
    expect(setData(flow, 'a', more('Tin ba', 'Tin hai'), ['next']).translations).toEqual({
      en: { a: { '/more/0': 'THIRD', '/more/1': 'SECOND' } },
    });
  });

  test('the start is only ever a node that is drawn; a flow never loses its name', () => {
    const flow = drawn('a', 'b');
    expect(setStart(flow, 'gone')).toBe(flow);
    expect(setStart(flow, 'b').start).toBe('b');
    expect(renameFlow(flow, '  ')).toBe(flow);
    expect(renameFlow(flow, ' Tra cứu ').name).toBe('Tra cứu');
  });
});

describe('edges', () => {
  test('one edge leaves an exit: a second replaces the first', () => {
    const flow = connect(connect(drawn('a', 'b', 'c'), edge('1', 'a', 'b')), edge('2', 'a', 'c'));
    expect(flow.edges).toEqual([edge('2', 'a', 'c')]);
    expect(connect(flow, edge('3', 'a', 'c'))).toBe(flow);
  });

  test('an edge to or from nothing is not drawn', () => {
    const flow = drawn('a');
    expect(connect(flow, edge('1', 'a', 'gone'))).toBe(flow);
    expect(connect(flow, edge('1', 'gone', 'a'))).toBe(flow);
    expect(disconnect(flow, new Set(['1']))).toBe(flow);
  });

  test('a node put into an edge takes its place and leads on', () => {
    const flow = connect(drawn('a', 'b'), edge('1', 'a', 'b', 'yes'));
    const put = insertOnEdge(flow, { edge: '1', node: nodeAt('m'), port: 'next', ids: ['2', '3'] });
    expect(put.edges).toEqual([edge('2', 'a', 'm', 'yes'), edge('3', 'm', 'b')]);
  });

  test('a node without an exit put into an edge ends it', () => {
    const flow = connect(drawn('a', 'b'), edge('1', 'a', 'b'));
    const put = insertOnEdge(flow, { edge: '1', node: nodeAt('m'), port: undefined, ids: ['2', '3'] });
    expect(put.edges).toEqual([edge('2', 'a', 'm')]);
  });
});

describe('copies', () => {
  test('a pasted clip has new ids, its inner edges, and brings the variables it speaks of', () => {
    const title = { name: 'ho_ten', title: 'Họ tên', type: 'text', class: 'basic' } as const;
    const other = { name: 'tuoi', title: 'Tuổi', type: 'number', class: 'basic' } as const;
    let source = connect(drawn('a', 'b', 'c'), edge('1', 'a', 'b'));
    source = connect(source, edge('2', 'b', 'c'));
    source = addVariable(addVariable(source, title), other);
    source = setData(source, 'a', { text: 'Chào {{ho_ten}}' }, ['next']);
    const clip = copyNodes(source, new Set(['a', 'b']));
    let count = 0;
    const pasted = pasteClip(emptyFlow(), clip, { x: 40, y: 40 }, () => `n${count++}`);
    expect(pasted.flow.nodes.map((node) => node.id)).toEqual(pasted.nodes);
    expect(pasted.flow.edges).toHaveLength(1);
    expect(pasted.flow.edges[0]).toMatchObject({ from: pasted.nodes[0], to: pasted.nodes[1] });
    expect(pasted.flow.variables).toEqual([title]);
    expect(pasted.flow.nodes[0]?.position).toEqual({ x: 40, y: 40 });
  });
});

describe('variables and triggers', () => {
  test('a title becomes an ASCII name that is free', () => {
    let flow = emptyFlow();
    expect(freeVariableName(flow, 'Họ và tên')).toBe('ho_va_ten');
    expect(freeVariableName(flow, 'Điện thoại (Zalo)')).toBe('dien_thoai_zalo');
    expect(freeVariableName(flow, '123 !')).toBe('thong_tin');
    flow = addVariable(flow, { name: 'ho_va_ten', title: 'Họ và tên', type: 'text', class: 'basic' });
    expect(freeVariableName(flow, 'Họ và tên')).toBe('ho_va_ten_2');
    expect(addVariable(flow, { name: 'ho_va_ten', title: 'x', type: 'text', class: 'public' })).toBe(flow);
  });

  test('a name from any title fits the file format', () => {
    for (const title of ['Ngày sinh', '   ', '_x_', 'Số CCCD/định danh', 'ă'.repeat(90), '9 chữ', '日本']) {
      expect(freeVariableName(emptyFlow(), title)).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
    }
  });

  test('changing and removing', () => {
    const flow = addVariable(emptyFlow(), { name: 'a', title: 'A', type: 'text', class: 'basic' });
    expect(changeVariable(flow, 'a', { title: 'B' }).variables[0]?.title).toBe('B');
    expect(changeVariable(flow, 'gone', { title: 'B' })).toBe(flow);
    expect(removeVariable(flow, 'a').variables).toEqual([]);
    const started = putTrigger(flow, { id: 't', kind: 'follow' });
    expect(putTrigger(started, { id: 't', kind: 'home' }).triggers).toEqual([{ id: 't', kind: 'home' }]);
    expect(removeTrigger(started, 't').triggers).toEqual([]);
  });
});

test('reading order begins at the start and follows the edges; the rest comes after', () => {
  let flow = drawn('loose', 'b', 'a');
  flow = connect(setStart(flow, 'a'), edge('1', 'a', 'b'));
  flow = connect(flow, edge('2', 'b', 'a'));
  expect(nodesInReadingOrder(flow).map((node) => node.id)).toEqual(['a', 'b', 'loose']);
});

describe('tests of a flow', () => {
  const test1 = { id: 't', name: 'Hỏi lệ phí', chat: 'Dân: (bắt đầu)\n' };

  test('are kept, named and thrown away; nothing is left behind', () => {
    const kept = putTest(emptyFlow(), test1);
    expect(kept.tests).toEqual([test1]);
    const named = renameTest(kept, 't', ' Hỏi phí ');
    expect(named.tests?.[0]?.name).toBe('Hỏi phí');
    expect(renameTest(named, 't', '  ')).toBe(named);
    expect(removeTest(named, 't')).toEqual(emptyFlow());
    expect(removeTest(named, 'other')).toBe(named);
  });
});
