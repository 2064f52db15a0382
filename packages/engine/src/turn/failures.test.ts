import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import { loadMachine } from '../compile/load.ts';
import { act, go, ownAction, ownGuard } from '../compile/vocabulary.ts';
import { createRegistry, defineNodeType } from '../index.ts';
import { field } from '../node-type/fields.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/index.ts';
import { newSession, type SessionState } from './session.ts';
import { turn } from './turn.ts';
import { prepareTriggers, type TurnWorld } from './world.ts';

const words = { vi: 'Hỏng', en: 'Broken' };
/** A step whose code fails: where, its data say. */
const broken = defineNodeType({
  manifest: {
    type: 'broken',
    version: 1,
    group: 'say',
    icon: 'x',
    title: words,
    help: { vi: 'Bước hỏng.', en: 'A broken step.' },
    data: field.object({ where: field.text({ title: words }) }),
    ports: [
      { id: 'next', title: words },
      { id: 'error', title: words, quiet: true },
    ],
    card: [],
    example: { data: { where: 'entry' }, chat: '' },
  },
  waits: true,
  implementations: {
    actions: {
      'broken.crash': ({ context }) => {
        throw new TypeError(`Cannot read "${context.vars.ten}" of ${context.vars.ten}.`);
      },
    },
    guards: {
      'broken.crash': () => {
        throw new Error('No such guard.');
      },
    },
  },
  compile({ where }, node) {
    const crash = ownAction('broken.crash');
    const said = act.say({ text: `Trước ${where}.` });
    const meta = { node: node.id };
    switch (where) {
      case 'entry':
        return { [node.id]: { entry: [said, crash, said], always: [go(node.to('next'))], meta } };
      case 'always':
        return {
          [node.id]: { entry: [said], always: [go(node.to('next'), { if: ownGuard('broken.crash') })], meta },
        };
      case 'guard':
        return {
          [node.id]: {
            entry: [said],
            on: {
              answer: [go(node.to('next'), { if: ownGuard('broken.crash') })],
              again: [go(undefined, { do: [said] })],
            },
            meta: { ...meta, waits: 'value' },
          },
        };
      default:
        return {
          [node.id]: {
            entry: [said],
            on: { answer: [go(node.to('next'), { do: [crash] })], again: [go(undefined, { do: [said] })] },
            meta: { ...meta, waits: 'value' },
          },
        };
    }
  },
});

const registry = createRegistry([...builtInTypes, broken]);
const NOW = Date.UTC(2026, 10, 25);

function chat(where: string, wired: boolean) {
  const flow = draw('thu', {
    variables: { ten: 'text' },
    nodes: {
      ten: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'chao' }],
      chao: ['message', { text: 'Chào {{ten}}.' }, { next: 'hong' }],
      hong: ['broken', { where }, { next: 'xong', ...(wired ? { error: 'sua' } : {}) }],
      sua: ['message', { text: 'Đi đường khác, {{ten}}.' }, { next: 'hoi' }],
      hoi: ['ask', { text: 'Nữa?', kind: 'text', variable: 'ten' }, { next: 'xong' }],
      xong: ['end', { text: 'Xong.' }],
    },
  });
  const compiled = compileFlow(flow, registry, '1');
  const machine = loadMachine(compiled, registry);
  const world: TurnWorld = {
    triggers: prepareTriggers([compiled]),
    live: (id) => (id === 'thu' ? machine : undefined),
    machine: () => machine,
    values: {},
  };
  let session: SessionState = newSession();
  let count = 0;
  return (text: string) => {
    const result = turn(world, session, { id: `e${count++}`, at: NOW, kind: 'text', text }, NOW);
    expect(JSON.parse(JSON.stringify(result.session))).toEqual(result.session);
    session = result.session;
    const said = result.effects.map((effect) => (effect.kind === 'send' ? effect.message.text : effect.kind));
    return { ...result, said: said.join('|') };
  };
}

describe('a step whose code fails', () => {
  it.each(['entry', 'always'])('leaves by its error exit, what was said before stays (%s)', (where) => {
    const say = chat(where, true);
    say('thu');
    const { said, failures, path, session } = say('Lan');
    expect(said).toBe(`Chào Lan.|Trước ${where}.|Đi đường khác, Lan.|Nữa?`);
    expect(failures).toHaveLength(1);
    expect(failures?.[0]?.node).toBe('hong');
    expect(JSON.stringify(failures)).not.toContain('Lan');
    expect(path).toContainEqual({ node: 'hong', port: 'error' });
    expect(session.state).toBe('hoi');
    expect(session.context.vars).toEqual({ ten: 'Lan' });
    expect(say('thôi').said).toBe('Xong.');
  });

  it.each(['guard', 'answer'])('leaves by its error exit when an answer breaks it (%s)', (where) => {
    const say = chat(where, true);
    say('thu');
    say('Lan');
    expect(say('12').said).toBe('Đi đường khác, Lan.|Nữa?');
  });

  it.each(['guard', 'answer'])('keeps its question where no error exit is drawn (%s)', (where) => {
    const say = chat(where, false);
    say('thu');
    say('Lan');
    const { said, failures, session, effects } = say('12');
    expect(said).toContain('trả lời lại');
    expect(failures?.[0]?.node).toBe('hong');
    expect(session.state).toBe('hong');
    expect(JSON.stringify(effects)).toContain('Gặp cán bộ');
    expect(say('quay lại').said).toContain('Tên?');
  });

  it.each(['entry', 'always'])(
    'leaves the question before it in place where no error exit is drawn (%s)',
    (where) => {
      const say = chat(where, false);
      say('thu');
      const { said, session } = say('Lan');
      expect(said).toContain(`Chào Lan.|Trước ${where}.|Xin lỗi`);
      expect(session.state).toBe('ten');
      expect(say('gặp cán bộ').said).toContain('cán bộ trực');
    },
  );

  const looped: Record<string, unknown> = {};
  looped.round = looped;
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a promise', Promise.resolve({ context: {} })],
    ['no context', { context: null }],
    ['emits that are none', { emits: [null] }],
    ['what is no JSON', { context: { vars: { ten: 5n } } }],
    ['a round', { context: { vars: { ten: looped } } }],
  ])('leaves by its error exit when its action gives %s', (_, done) => {
    const { manifest } = broken;
    const junk = defineNodeType({
      manifest: { ...manifest, type: 'junk' },
      waits: false,
      implementations: { actions: { 'junk.give': () => done as object } },
      compile: (_data, node) => ({
        [node.id]: {
          entry: [ownAction('junk.give')],
          always: [go(node.to('next'))],
          meta: { node: node.id },
        },
      }),
    });
    const flow = draw('thu', {
      variables: { ten: 'text' },
      nodes: {
        hong: ['junk', { where: 'x' }, { next: 'xong', error: 'sua' }],
        xong: ['end', { text: 'Xong.' }],
        sua: ['end', { text: 'Đường khác.' }],
      },
    });
    const types = createRegistry([...builtInTypes, junk]);
    const compiled = compileFlow(flow, types, '1');
    const machine = loadMachine(compiled, types);
    const triggers = prepareTriggers([compiled]);
    const world: TurnWorld = { triggers, live: () => machine, machine: () => machine, values: {} };
    const result = turn(world, newSession(), { id: 'e', at: NOW, kind: 'text', text: 'thu' }, NOW);
    expect(result.failures).toMatchObject([{ node: 'hong' }]);
    expect(JSON.stringify(result.effects)).toContain('Đường khác.');
  });

  it('ends where the error exit leads back to itself', () => {
    const flow = draw('thu', {
      nodes: { hong: ['broken', { where: 'entry' }, { next: 'xong', error: 'hong' }], xong: ['end', {}] },
    });
    const compiled = compileFlow(flow, registry, '1');
    const machine = loadMachine(compiled, registry);
    const world = {
      triggers: prepareTriggers([compiled]),
      live: () => machine,
      machine: () => machine,
      values: {},
    };
    const result = turn(world, newSession(), { id: 'e', at: NOW, kind: 'text', text: 'thu' }, NOW);
    expect(result.failures).toHaveLength(2);
    expect(result.session.flow).toBeUndefined();
    expect(JSON.stringify(result.effects.at(-1))).toContain('Gặp cán bộ');
  });
});
