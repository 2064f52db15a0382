import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { presets } from './presets.ts';
import { type MessageData, schema } from './schema.ts';
import { texts } from './texts.ts';
import { vary } from './vary.ts';

/** Says something and goes on: bubbles, pictures, files, link and phone buttons. */
export const message = defineNodeType({
  manifest: {
    type: 'message',
    version: 1,
    group: 'say',
    icon: 'message-circle',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [{ id: 'next', title: texts.next }],
    card: [
      { bubble: '/text' },
      { picture: '/picture' },
      { bubble: '/more' },
      { picture: '/pictures', of: 'picture' },
      { bubble: '/files', of: 'name' },
    ],
    first: 1,
    guide: 'greeting',
    presets,
    told: 'answers',
    samples: ['/text'],
    example: example as { data: MessageData; chat: string },
  },
  waits: false,
  compile,
  lint,
  implementations: { actions: { 'message.vary': vary } },
});
