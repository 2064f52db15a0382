/** Files that older versions of the program wrote must open for ever: the fixtures stay as they were written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Value from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import { lintFlow } from '../lint/lint.ts';
import { defineNodeType } from '../node-type/define.ts';
import { field } from '../node-type/fields.ts';
import { createRegistry } from '../node-type/registry.ts';
import { builtInTypes } from '../nodes/index.ts';
import { draw } from '../testing/draw.ts';
import { FLOW_FORMAT, openFlow, parseFlow, serialiseFlow, upgradeNodes } from './index.ts';

const registry = createRegistry(builtInTypes);
const FIXTURES = join(import.meta.dirname, 'fixtures');
const NODES = join(import.meta.dirname, '..', 'nodes');
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe.each(readdirSync(FIXTURES))('a file of %s', (format) => {
  const folder = join(FIXTURES, format);

  it.each(readdirSync(folder))('opens: %s', (name) => {
    const opened = openFlow(read(join(folder, name)), registry);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const { flow } = opened;
    expect(flow.format).toBe(FLOW_FORMAT);
    expect(parseFlow(JSON.parse(serialiseFlow(flow)))).toEqual({ ok: true, flow });
    const unusable = lintFlow(flow, registry).filter(({ rule }) => rule === 'node.data');
    expect(unusable).toEqual([]);
    if (flow.start !== undefined) expect(compileFlow(flow, registry, '1').flow.id).toBe(flow.id);
  });
});

it('has files of every format before today’s', () => {
  const formats = Array.from({ length: FLOW_FORMAT - 1 }, (_, place) => `format-${place + 1}`);
  expect(readdirSync(FIXTURES).sort()).toEqual(formats);
});

describe.each(builtInTypes.map((type) => [type.manifest.type, type.manifest] as const))(
  'data of %s',
  (name, manifest) => {
    const older = Array.from({ length: manifest.version - 1 }, (_, place) => place + 1);

    it('of every older version is kept beside the type, and is brought to the newest', () => {
      for (const version of older) {
        const file = join(NODES, name, 'older', `${version}.json`);
        expect([file, existsSync(file)]).toEqual([file, true]);
        const flow = draw('cu', { nodes: { a: [name, read(file) as Record<string, unknown>] } });
        const given = {
          ...flow,
          nodes: flow.nodes.map((node) => (version === 1 ? node : { ...node, version })),
        };
        const { flow: upgraded, problems } = upgradeNodes(given, registry);
        expect(problems).toEqual([]);
        expect(upgraded.nodes[0]?.version).toBe(manifest.version);
        expect(Value.Errors(manifest.data, upgraded.nodes[0]?.data)).toEqual([]);
      }
      // Nothing else lies there: a version that never was would never be looked at.
      const folder = join(NODES, name, 'older');
      expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual(
        older.map((version) => `${version}.json`),
      );
    });
  },
);

const text = (words: string) => ({ vi: words, en: words });
/** In its third version: `text` became `texts`, then each got an id. */
const third = defineNodeType({
  manifest: {
    type: 'loi',
    version: 3,
    group: 'say',
    icon: 'message',
    title: text('Lời'),
    help: text('Nói.'),
    data: field.object({
      texts: field.list(field.object({ id: field.itemId(), text: field.template({ title: text('Lời') }) }), {
        title: text('Các lời'),
        max: 5,
      }),
    }),
    ports: [{ id: 'next', title: text('Tiếp') }],
    card: [],
    example: { data: { texts: [{ id: 'a', text: 'Chào' }] }, chat: 'Bot: Chào' },
  },
  waits: false,
  compile: (_, node) => ({ [node.id]: { meta: { node: node.id } } }),
  upgrades: {
    1: (older) => ({ texts: [(older as { text: string }).text] }),
    2: (older) => ({
      texts: (older as { texts: string[] }).texts.map((words, place) => ({ id: `t${place}`, text: words })),
    }),
  },
});
const known = createRegistry([third]);
const withNode = (data: Record<string, unknown>, version?: number) => {
  const flow = draw('thu', { nodes: { a: ['loi', data], b: ['khac', { x: 1 }] } });
  const [first, ...rest] = flow.nodes;
  return { ...flow, nodes: [{ ...first!, ...(version === undefined ? {} : { version }) }, ...rest] };
};

describe('the data of steps', () => {
  it('go through every upgrade since their version, and say their version from then on', () => {
    const newest = { type: 'loi', version: 3, data: { texts: [{ id: 't0', text: 'Chào' }] } };
    expect(upgradeNodes(withNode({ text: 'Chào' }), known)).toMatchObject({
      problems: [],
      flow: { nodes: [newest, { type: 'khac' }] },
    });
    expect(upgradeNodes(withNode({ texts: ['Chào'] }, 2), known).flow.nodes[0]).toMatchObject(newest);
    const today = withNode(newest.data, 3);
    expect(upgradeNodes(today, known).flow).toBe(today);
    const given = withNode({ text: 'Chào' });
    const before = JSON.stringify(given);
    expect(serialiseFlow(upgradeNodes(given, known).flow)).toContain('"version": 3');
    expect(JSON.stringify(given)).toBe(before);
  });

  it('of a newer version, or that no upgrade can read, stay and are a problem in words', () => {
    const newer = withNode({ x: 1 }, 4);
    expect(upgradeNodes(newer, known)).toEqual({
      flow: newer,
      problems: [
        {
          pointer: '/nodes/0/version',
          message: {
            vi: 'Bước thứ 1 (“a”) được lưu bằng phiên bản mới hơn của loại bước “loi”. Hãy cập nhật máy chủ rồi mở lại.',
            en: 'Step 1 (“a”) was saved by a newer version of the step type “loi”. Update the server and open it again.',
          },
        },
      ],
    });
    expect(openFlow(newer, known)).toMatchObject({ ok: false, problems: [{ pointer: '/nodes/0/version' }] });
    expect(upgradeNodes(withNode({ texts: 5 }, 2), known).problems).toMatchObject([
      { pointer: '/nodes/0/data' },
    ]);
    const wild = { get: () => ({ ...third, upgrades: { 1: () => 'x', 2: () => undefined } }) };
    expect(upgradeNodes(withNode({}), wild).problems).toHaveLength(2);
  });
});
