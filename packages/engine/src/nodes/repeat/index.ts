import { defineNodeType } from '../../node-type/define.ts';
import { compile, NEXT } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { advance, end, more, start, take } from './rounds.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';
import { why } from './why.ts';

/** Goes once round for each item of a list; bounded, and one inside the other. */
export const repeat = defineNodeType({
  manifest: {
    type: 'repeat',
    version: 1,
    group: 'order',
    icon: 'repeat',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'each', title: texts.each },
      { id: 'done', title: texts.done },
    ],
    card: [{ line: texts.line }, { line: texts.lineMost }],
    example,
  },
  // `each` is bounded; a round without a wait comes to its end.
  waits: (_, port) => port === 'each',
  rounds: { exit: 'each', state: NEXT },
  compile,
  lint,
  why,
  implementations: {
    actions: { 'repeat.start': start, 'repeat.advance': advance, 'repeat.take': take, 'repeat.end': end },
    guards: { 'repeat.more': more },
  },
});
