/** The files of a new node type: one that works, small enough to be changed into another. */
import { camel } from './names.ts';

/** What a person wants: the name of the folder and of the type. */
const words = (name: string): string => name.replaceAll('-', ' ');

const data = (name: string): string => JSON.stringify(`Đây là bước ${words(name)}.`);

const TEXTS = (name: string): string => `  title: { vi: 'Bước ${words(name)}', en: 'Step ${words(name)}' },
  help: {
    vi: 'Nói một câu rồi đi tiếp. Dùng khi cần …',
    en: 'Says something and goes on. Use it when …',
  },
  text: { vi: 'Lời nói', en: 'Words' },
  next: { vi: 'Tiếp', en: 'Next' },
`;

/** A folder of the engine itself: \`packages/engine/src/nodes/<name>/\`. */
export function insideFiles(name: string): Record<string, string> {
  const value = camel(name);
  return {
    'texts.ts': `/** Words of the step for staff, vi and en. */
export const texts = {
${TEXTS(name)}} as const;
`,
    'schema.ts': `import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  text: field.template({ title: texts.text, multiline: true }),
});
export type Data = Static<typeof schema>;
`,
    'compile.ts': `import type { StateJson } from '../../compile/machine-json.ts';
import { act, go } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { Data } from './schema.ts';

/** One state that speaks and goes on. */
export function compile(data: Data, node: CompileNode): Record<string, StateJson> {
  return {
    [node.id]: {
      entry: [act.say({ text: data.text })],
      always: [go(node.to('next'))],
      meta: { node: node.id },
    },
  };
}
`,
    'example.json': `{ "data": { "text": ${data(name)} }, "chat": ${JSON.stringify(`Bot: Đây là bước ${words(name)}.`)} }
`,
    'index.ts': `import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** Says something and goes on. */
export const ${value} = defineNodeType({
  manifest: {
    type: '${name}',
    version: 1,
    group: 'say',
    icon: 'message',
    title: texts.title,
    help: texts.help,
    data: schema,
    ports: [{ id: 'next', title: texts.next }],
    card: [{ bubble: '/text' }],
    example,
  },
  waits: false,
  compile,
});
`,
    [`${name}.test.ts`]: `import { it } from 'vitest';
import { conversation, draw } from '../../testing/index.ts';

it('speaks and goes on', async () => {
  const flow = draw('thu', {
    variables: { ten: 'text' },
    nodes: {
      hoi: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'buoc' }],
      buoc: ['${name}', { text: 'Chào {{ten}}.' }, { next: 'het' }],
      het: ['end', { text: 'Hết.' }],
    },
  });
  await conversation(flow).says('thu', 'Lan').expects('Chào Lan.', 'Hết.').passes('buoc:next');
});
`,
  };
}

/** A package of its own, anywhere; \`engine\` is where the engine lies, seen from it. */
export function outsideFiles(name: string, engine: string): Record<string, string> {
  return {
    'package.json': `${JSON.stringify(
      {
        name: `danloi-${name}`,
        version: '1.0.0',
        private: true,
        type: 'module',
        exports: './index.ts',
        scripts: { test: 'node --test' },
        devDependencies: { '@danloi/engine': `link:${engine}` },
      },
      null,
      2,
    )}
`,
    'index.ts': `/**
 * A step of its own: set DANLOI_NODE_TYPES to this folder, start the server, and it is in the palette. At run time the folder
 * needs no packages: the function below gets the engine.
 */
import type * as Engine from '@danloi/engine';

export default function create({ act, defineNodeType, field, go }: typeof Engine): Engine.NodeType {
  const texts = {
${TEXTS(name).replaceAll(/^/gm, '  ').trimEnd()}
  } as const;

  return defineNodeType({
    manifest: {
      type: '${name}',
      version: 1,
      group: 'say',
      icon: 'message',
      title: texts.title,
      help: texts.help,
      data: field.object({ text: field.template({ title: texts.text, multiline: true }) }),
      ports: [{ id: 'next', title: texts.next }],
      card: [{ bubble: '/text' }],
      example: { data: { text: ${data(name)} }, chat: ${JSON.stringify(`Bot: Đây là bước ${words(name)}.`)} },
    },
    waits: false,
    compile: (data, node) => ({
      [node.id]: {
        entry: [act.say({ text: data.text })],
        always: [go(node.to('next'))],
        meta: { node: node.id },
      },
    }),
  });
}
`,
    'index.test.ts': `import { test } from 'node:test';
import * as engine from '@danloi/engine';
import { conversation, draw } from '@danloi/engine/testing';
import create from './index.ts';

const types = [create(engine)];

test('speaks and goes on', async () => {
  const flow = draw('thu', {
    variables: { ten: 'text' },
    nodes: {
      hoi: ['ask', { text: 'Tên?', kind: 'text', variable: 'ten' }, { next: 'buoc' }],
      buoc: ['${name}', { text: 'Chào {{ten}}.' }, { next: 'het' }],
      het: ['end', { text: 'Hết.' }],
    },
  });
  await conversation(flow, { types }).says('thu', 'Lan').expects('Chào Lan.', 'Hết.').passes('buoc:next');
});
`,
  };
}
