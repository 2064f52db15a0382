import { defineNodeType } from '../../node-type/define.ts';
import { actions } from './actions.ts';
import { compile } from './compile.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { schema } from './schema.ts';
import { texts } from './texts.ts';

/** Runs another flow in the place of this step and comes back with its results; it is put in when the flow is published. */
export const callFlow = defineNodeType({
  manifest: {
    type: 'call-flow',
    version: 1,
    group: 'order',
    icon: 'arrow-back-up-double',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'done', title: texts.done },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [
      { line: texts.line },
      { flow: '/flow' },
      { line: texts.lineResults, showIf: { '/results': { given: true } } },
    ],
    example,
  },
  // The called flow may wait or not; a round that never waits is stopped by the bound of steps.
  waits: (_, port) => port === 'done',
  compile,
  lint,
  implementations: { actions },
});
