import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { type MessageData, schema } from './schema.ts';
import { texts } from './texts.ts';

/** Says something and goes on: bubbles, a picture, link and phone buttons. */
export const message = defineNodeType({
  manifest: {
    type: 'message',
    version: 1,
    group: 'say',
    icon: 'message-circle',
    title: texts.title,
    help: texts.help,
    data: schema,
    ports: [{ id: 'next', title: texts.next }],
    card: [{ bubble: '/text' }, { picture: '/picture' }, { bubble: '/more' }],
    first: 1,
    example: example as { data: MessageData; chat: string },
  },
  waits: false,
  compile,
  lint,
});
