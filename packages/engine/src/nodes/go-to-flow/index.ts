import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** Ends this flow and begins another. */
export const goToFlow = defineNodeType({
  manifest: {
    type: 'go-to-flow',
    version: 1,
    group: 'order',
    icon: 'arrow-right',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [],
    card: [{ line: texts.line }, { flow: '/flow' }],
    example,
  },
  waits: false,
  compile,
});
