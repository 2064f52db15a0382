/** What every node type must keep, whoever wrote it. One suite over the whole registry; a new folder is in it by itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Value from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { nodesIndex } from '../../generate-nodes.ts';
import { referencesIn } from '../expr/index.ts';
import {
  compileFlow,
  createRegistry,
  FLOW_FORMAT,
  type Flow,
  lintFlow,
  parseFlow,
  type Variable,
} from '../index.ts';
import { cardOf } from '../node-type/card.ts';
import { defineNodeType } from '../node-type/define.ts';
import type { CompileNode, NodeType } from '../node-type/definition.ts';
import type { Role } from '../node-type/manifest.ts';
import { portsOf } from '../node-type/ports.ts';
import { rolesIn } from '../node-type/roles.ts';
import { conversation, readSaid } from '../testing/index.ts';
import { arbitraryOf } from './arbitrary.testing.ts';
import { builtInTypes } from './index.ts';

const registry = createRegistry(builtInTypes);
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** A compiler that marks each way out, to see them in the states. */
function compileNode(id: string, variables: readonly Variable[] = []): CompileNode {
  return {
    id,
    state: (suffix) => `${id}.${suffix}`,
    to: (port) => `exit:${port}`,
    wired: () => true,
    end: 'exit:',
    payloadBase: '#dl:thu:1:nut:',
    variable: (name) => variables.find((one) => one.name === name),
    place: `thu/${id}`,
  };
}

const namesOf = (type: NodeType, data: unknown, role: Role): string[] =>
  rolesIn(type.manifest.data, data)
    .filter((at) => at.role === role && typeof at.value === 'string')
    .map((at) => String(at.value));

/** The variables that an example works with; rows where a table stands beside, numbers where it counts. */
function variablesOf(type: NodeType, data: unknown): Variable[] {
  const text = JSON.stringify(data);
  const places = [...text.matchAll(/\{\{([a-z][a-z0-9_]*)/g)].map(([, name]) => name ?? '');
  const names = [
    ...namesOf(type, data, 'reads-variable'),
    ...namesOf(type, data, 'writes-variable'),
    ...namesOf(type, data, 'expression').flatMap(referencesIn),
    ...places,
  ];
  return [...new Set(names)]
    .filter((name) => name !== '' && name !== 'don_vi')
    .map((name) => ({ name, title: name, type: variableType(type, data, name), class: 'basic' }));
}

function variableType(type: NodeType, data: unknown, name: string): Variable['type'] {
  const kinds: readonly string[] = [
    'text',
    'number',
    'date',
    'phone',
    'choice',
    'images',
    'location',
    'row',
    'yes-no',
  ];
  const found = rolesIn(type.manifest.data, data).filter(
    ({ role, value }) => /^(reads|writes)-variable$/.test(role) && value === name,
  );
  for (const { siblingSchemas, pointer } of found) {
    const schema = siblingSchemas[pointer.split('/').at(-1) ?? ''];
    const fits = (schema as { 'x-types'?: Variable['type'][] } | undefined)?.['x-types']?.[0];
    if (fits !== undefined) return fits;
  }
  const at = found.find(({ role }) => role === 'writes-variable');
  if (at && Object.keys(at.siblings).includes('table')) return 'row';
  if (at?.siblings.how === 'add' || /"operator":"[gl]te?"/.test(JSON.stringify(data))) return 'number';
  const kind = Object.values(at?.siblings ?? {}).find((value) => kinds.includes(String(value)));
  if (at?.siblings.kind === 'image') return 'images';
  return (kind as Variable['type'] | undefined) ?? 'text';
}

/** A flow of the example alone: each exit leads to an end of its own. */
function flowOf(type: NodeType): Flow {
  const { manifest } = type;
  const { data } = manifest.example;
  const exits = portsOf(manifest, data).map(({ id }) => id);
  // What is only drawn stands beside a flow that begins elsewhere.
  const ends = manifest.canvas === true ? ['dau'] : exits;
  const position = { x: 0, y: 0 };
  return {
    format: FLOW_FORMAT,
    id: 'vi-du',
    name: 'Ví dụ',
    variables: variablesOf(type, data),
    triggers: [{ id: 'bat-dau', kind: 'keyword', words: ['bắt đầu thử'], how: 'exact' }],
    start: manifest.canvas === true ? 'het-dau' : 'vi-du',
    nodes: [
      {
        id: 'vi-du',
        type: manifest.type,
        name: 'Ví dụ',
        data: structuredClone(data) as Record<string, unknown>,
        position,
      },
      ...ends.map((port) => ({ id: `het-${port}`, type: 'end', name: 'Hết', data: {}, position })),
    ],
    edges: exits.map((port) => ({ id: `noi-${port}`, from: 'vi-du', port, to: `het-${port}` })),
  };
}

/** What is said in the example's chat, line by line: `Dân: …` and `Bot: …`, later lines indented. */
function linesOf(chat: string): { who: 'Dân' | 'Bot'; text: string }[] {
  const lines: { who: 'Dân' | 'Bot'; text: string }[] = [];
  for (const line of chat.split('\n')) {
    const [, who, text = ''] = /^(Dân|Bot): (.*)$/.exec(line) ?? [];
    if (who === 'Dân' || who === 'Bot') lines.push({ who, text });
    else if (line.startsWith('     ') && lines.length > 0)
      lines[lines.length - 1]!.text += `\n${line.slice(5)}`;
    else expect(line).toMatch(/^\(.+\)$/);
  }
  return lines;
}

const WORLD = {
  tables: { 'diem-thi': [{ sbd: '01000123', toan: 7.5 }] },
  knowledge: [{ id: 'k', question: 'Giờ làm việc là mấy giờ?', answer: 'Từ 7 giờ 30.' }],
};

it('is generated from the folders', () => {
  expect(readFileSync(join(import.meta.dirname, 'index.ts'), 'utf8')).toBe(nodesIndex());
  expect(builtInTypes.map((type) => type.manifest.type)).toEqual(folders.sort());
});

it('serves the guide of a first flow: one type that greets, one that lets choose', () => {
  const serving = builtInTypes.filter(({ manifest }) => manifest.guide !== undefined);
  expect(serving.map(({ manifest }) => manifest.guide).sort()).toEqual(['choices', 'greeting']);
  for (const type of serving) {
    const bare = { ...type, manifest: { ...type.manifest, card: [], ports: [] } };
    expect(() => defineNodeType(bare)).toThrow('the guide');
  }
});

describe.each(builtInTypes.map((type) => [type.manifest.type, type] as const))(
  'node type %s',
  (name, type) => {
    const { manifest } = type;

    it('has a manifest that is plain JSON', () => {
      expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
    });

    it('has words in both languages for itself and for every field', () => {
      const bare: string[] = [];
      const walk = (value: unknown, place: string, isField: boolean): void => {
        if (typeof value !== 'object' || value === null) return;
        const entry = value as Record<string, unknown>;
        if (isField && entry['x-title'] === undefined) bare.push(place);
        for (const [key, item] of Object.entries(entry)) {
          if ('vi' in entry) expect([place, entry.vi !== '' && entry.en !== '']).toEqual([place, true]);
          walk(item, `${place}/${key}`, place.endsWith('/properties'));
        }
      };
      walk(manifest.data, '', false);
      expect(bare).toEqual([]);
      expect(manifest.help.vi).not.toBe(manifest.help.en);
    });

    it('has presets that make a node of it', () => {
      const presets = manifest.presets ?? [];
      expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
      for (const preset of presets) {
        const data = { ...structuredClone(manifest.example.data as object), ...preset.data };
        expect([preset.id, ...Value.Errors(manifest.data, data)]).toEqual([preset.id]);
      }
    });

    it('has an example that parses, lints clean and compiles', () => {
      const parsed = parseFlow(JSON.parse(JSON.stringify(flowOf(type))));
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      const errors = lintFlow(flowOf(type), registry).filter(
        (finding) => finding.severity === 'error' && finding.node === 'vi-du',
      );
      expect(errors).toEqual([]);
      const { machine } = compileFlow(flowOf(type), registry, '1');
      const own = Object.values(machine.states).filter((state) => state.meta?.node === 'vi-du');
      expect(own.length > 0).toBe(manifest.canvas !== true);
    });

    it('has an example that gives its chat', async () => {
      const lines = linesOf(manifest.example.chat);
      const chat = conversation({ ...WORLD, flows: [flowOf(type)], types: builtInTypes }).says('bắt đầu thử');
      for (const line of lines) {
        if (line.who === 'Bot') chat.expects(line.text);
        else chat.sends(readSaid(line.text));
      }
      const { transcript } = await chat.done();
      if (lines.length === 0) expect(transcript.split('\n')[0]).toBe('Dân: bắt đầu thử');
      else expect(transcript).toContain('Bot: ');
    });

    it('leads to each of its exits', () => {
      const { data } = manifest.example;
      const states = type.compile(data, compileNode('vi-du', variablesOf(type, data)));
      expect(Object.keys(states)[0]).toBe(manifest.canvas === true ? undefined : 'vi-du');
      const text = JSON.stringify(states);
      for (const port of portsOf(manifest, data)) expect(text).toContain(`"exit:${port.id}"`);
    });

    it('takes any data that fits its schema', () => {
      fc.assert(
        fc.property(arbitraryOf(manifest.data as object), (data) => {
          if (!Value.Check(manifest.data, data))
            throw new Error(`no data of ${name}: ${JSON.stringify(data)}`);
          const flow: Flow = { ...flowOf(type), variables: variablesOf(type, manifest.example.data) };
          const states = type.compile(data, compileNode('n', flow.variables));
          expect(JSON.parse(JSON.stringify(states))).toEqual(states);
          for (const key of Object.keys(states)) expect(key === 'n' || key.startsWith('n.')).toBe(true);
          type.lint?.(data, { id: 'n', name: 'n' }, { flow, hasVariable: () => false });
          portsOf(manifest, data);
          cardOf(manifest, data);
          rolesIn(manifest.data, data);
        }),
        { numRuns: 100 },
      );
    });
  },
);
