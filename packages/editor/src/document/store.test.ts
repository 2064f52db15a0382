import type { Flow } from '@danloi/engine/flow';
import { describe, expect, test } from 'vitest';
import { connect, disconnect } from './commands/edges.ts';
import { addNode, moveNodes, removeNodes, renameNode, setData, setStart } from './commands/nodes.ts';
import { addVariable, removeVariable } from './commands/variables.ts';
import { madeByLast } from './history.ts';
import { nodeById } from './selectors.ts';
import { createDocumentStore, readOnly } from './store.ts';
import { emptyFlow, nodeAt, randomFrom } from './testing.ts';

test('who may only look changes nothing, and sees what others do', () => {
  const begun = addNode(emptyFlow(), nodeAt('a'));
  const drawn = createDocumentStore(begun);
  const seen = readOnly(drawn);
  seen.change((flow) => renameNode(flow, 'a', 'x'), { select: ['a', 'nobody'] });
  seen.change((flow) => moveNodes(flow, new Map([['a', { x: 9, y: 9 }]])), { amends: true });
  seen.undo();
  seen.redo();
  expect(seen.getState().flow).toBe(begun);
  expect(seen.getState().selection).toEqual(['a']);
  drawn.adopt(renameNode(begun, 'a', 'của người kia'));
  expect(seen.getState().flow.nodes[0]?.name).toBe('của người kia');
});

describe('undo', () => {
  test('typing in one field is one step until a pause of a second', () => {
    let time = 0;
    const store = createDocumentStore(addNode(emptyFlow(), nodeAt('a')), () => time);
    const name = () => store.getState().flow.nodes[0]?.name;
    for (const text of ['C', 'Ch', 'Chà', 'Chào']) {
      store.change((flow) => renameNode(flow, 'a', text), { typing: 'a/name' });
      time += 300;
    }
    time += 1_000;
    store.change((flow) => renameNode(flow, 'a', 'Chào bạn'), { typing: 'a/name' });
    store.undo();
    expect(name()).toBe('Chào');
    store.undo();
    expect(name()).toBe('a');
    store.redo();
    store.redo();
    expect(name()).toBe('Chào bạn');
  });

  test('another field, or a change that is not typed, begins a new step', () => {
    const store = createDocumentStore(addNode(emptyFlow(), nodeAt('a')), () => 0);
    store.change((flow) => renameNode(flow, 'a', 'x'), { typing: 'a/name' });
    store.change((flow) => setData(flow, 'a', { text: 'y' }, []), { typing: 'a/text' });
    store.change((flow) => moveNodes(flow, new Map([['a', { x: 5, y: 5 }]])));
    expect(store.getState().history.past).toHaveLength(3);
  });

  test('has no end: a thousand steps go back, and forward again', () => {
    const store = createDocumentStore(addNode(emptyFlow(), nodeAt('a')));
    const begin = store.getState().flow;
    for (let x = 1; x <= 1_000; x += 1)
      store.change((flow) => moveNodes(flow, new Map([['a', { x, y: 0 }]])));
    const end = store.getState().flow;
    for (let step = 0; step < 1_000; step += 1) store.undo();
    expect(store.getState().flow).toBe(begin);
    for (let step = 0; step < 1_000; step += 1) store.redo();
    expect(store.getState().flow).toBe(end);
  });

  test('leaves alone what another did since, and passes over what another wrote over', () => {
    const store = createDocumentStore(addNode(addNode(emptyFlow(), nodeAt('a')), nodeAt('b')));
    const names = () => store.getState().flow.nodes.map(({ name }) => name);
    store.change((flow) => renameNode(flow, 'a', 'của tôi'));
    store.change((flow) => renameNode(flow, 'b', 'của tôi'));
    store.adopt(renameNode(store.getState().flow, 'b', 'của người kia'));
    expect(store.getState().history.past).toHaveLength(2);
    store.undo();
    expect(names()).toEqual(['a', 'của người kia']);
    store.redo();
    expect(names()).toEqual(['của tôi', 'của người kia']);
  });

  test('keys typed before and after another’s work are two steps', () => {
    const store = createDocumentStore(addNode(addNode(emptyFlow(), nodeAt('a')), nodeAt('b')), () => 0);
    store.change((flow) => renameNode(flow, 'a', 'C'), { typing: 'a/name' });
    store.adopt(renameNode(store.getState().flow, 'b', 'của người kia'));
    store.change((flow) => renameNode(flow, 'a', 'Ch'), { typing: 'a/name' });
    store.undo();
    expect(store.getState().flow.nodes.map(({ name }) => name)).toEqual(['C', 'của người kia']);
  });

  test('cards that make room go back with the act before, and never over another’s work', () => {
    const begun = addNode(addNode(emptyFlow(), nodeAt('a')), nodeAt('b'));
    const store = createDocumentStore(begun);
    const room = (x: number) =>
      store.change((flow) => moveNodes(flow, new Map([['b', { x, y: 0 }]])), { amends: true });
    const says = (id: string) => nodeById(store.getState().flow, id)?.data.text;
    const isOwn = (id: string) => madeByLast(store.getState().history, store.getState().flow, id);
    room(300);
    expect(store.getState().flow).toBe(begun);

    store.change((flow) => setData(flow, 'a', { text: 'dài' }, []));
    expect([isOwn('a'), isOwn('b')]).toEqual([true, false]);
    room(400);
    store.undo();
    expect(store.getState().flow).toBe(begun);
    expect(isOwn('a')).toBe(false);
    store.redo();
    expect(isOwn('a')).toBe(true);

    store.adopt(setData(store.getState().flow, 'b', { text: 'của người kia' }, []));
    expect([isOwn('a'), isOwn('b')]).toEqual([false, false]);
    room(500);
    expect(nodeById(store.getState().flow, 'b')?.position.x).toBe(400);
    store.undo();
    expect([says('a'), says('b')]).toEqual(['a', 'của người kia']);
    // Done again over the other's work, the act is no longer what the document is.
    store.redo();
    room(600);
    store.undo();
    expect([says('a'), says('b')]).toEqual(['a', 'của người kia']);
  });

  test('what was selected comes back, and what is gone is not selected', () => {
    const store = createDocumentStore(addNode(emptyFlow(), nodeAt('a')));
    store.select(['a']);
    store.change((flow) => removeNodes(flow, new Set(['a'])));
    expect(store.getState().selection).toEqual([]);
    store.undo();
    expect(store.getState().selection).toEqual(['a']);
  });

  test('a command that changes nothing is no step and tells nobody', () => {
    const store = createDocumentStore(emptyFlow());
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    store.change((flow) => removeNodes(flow, new Set(['gone'])));
    expect(told).toBe(0);
    expect(store.getState().history.past).toEqual([]);
  });
});

/** A command picked by chance among nodes `0…7`. */
function randomCommand(random: () => number): (flow: Flow) => Flow {
  const number = () => Math.floor(random() * 8);
  const id = () => `n${number()}`;
  const commands: (() => (flow: Flow) => Flow)[] = [
    () => (flow) => addNode(flow, nodeAt(id(), number() * 40, number() * 40)),
    () => (flow) => removeNodes(flow, new Set([id(), id()])),
    () => (flow) => moveNodes(flow, new Map([[id(), { x: number() * 10, y: number() * 10 }]])),
    () => (flow) =>
      connect(flow, { id: `e${Math.floor(random() * 1e9)}`, from: id(), port: `p${number() % 2}`, to: id() }),
    () => (flow) => disconnect(flow, new Set(flow.edges.slice(0, 1).map((edge) => edge.id))),
    () => (flow) => setData(flow, id(), { text: `${number()}` }, ['p0']),
    () => (flow) => renameNode(flow, id(), `${number()}`),
    () => (flow) => setStart(flow, id()),
    () => (flow) => addVariable(flow, { name: `v${number()}`, title: 'V', type: 'text', class: 'basic' }),
    () => (flow) => removeVariable(flow, `v${number()}`),
  ];
  const command = commands[Math.floor(random() * commands.length)];
  if (command === undefined) throw new Error('no command');
  return command();
}

describe('random commands', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => [seed]))(
    'seed %i: undo all gives the beginning, redo all the end',
    (seed) => {
      const random = randomFrom(seed);
      const begin = emptyFlow();
      const store = createDocumentStore(begin, () => 0);
      for (let step = 0; step < 80; step += 1) {
        store.change(randomCommand(random), random() < 0.3 ? { typing: 'field' } : {});
        if (random() < 0.1) store.undo();
        if (random() < 0.05) store.redo();
      }
      const end = store.getState().flow;
      const drawn = new Set(end.nodes.map((node) => node.id));
      const exits = end.edges.map((edge) => `${edge.from} ${edge.port}`);
      expect(end.edges.every((edge) => drawn.has(edge.from) && drawn.has(edge.to))).toBe(true);
      expect(new Set(exits).size).toBe(exits.length);
      expect(end.start === undefined || drawn.has(end.start)).toBe(true);

      const ahead = store.getState().history.future.length;
      for (let step = 0; step < 200; step += 1) store.undo();
      expect(store.getState().flow).toEqual(begin);
      const steps = store.getState().history.future.length - ahead;
      for (let step = 0; step < steps; step += 1) store.redo();
      expect(store.getState().flow).toBe(end);
    },
  );
});
