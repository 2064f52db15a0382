import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import { read, send } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type HttpRequestData, schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** Asks another system, or sends to it, and keeps parts of what it answers; each way to fail is an exit. */
export const httpRequest = defineNodeType({
  manifest: {
    type: 'http-request',
    version: 1,
    group: 'data',
    icon: 'world',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'ok', title: texts.ok },
      { id: 'not-found', title: texts.notFound, quiet: true },
      { id: 'refused', title: texts.refused, quiet: true },
      { id: 'no-answer', title: texts.noAnswer, quiet: true },
      { id: 'unreadable', title: texts.unreadable, quiet: true },
      { id: 'failed', title: texts.failed, quiet: true },
    ],
    card: [{ line: texts.line }],
    example: example as { data: HttpRequestData; chat: string },
  },
  waits: false,
  compile,
  lint,
  why,
  effects: [read, send],
});
