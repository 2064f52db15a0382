import { call } from '../../compile/actions.ts';
import { GIVEN } from '../../node-type/conditions.ts';
import { defineNodeType } from '../../node-type/define.ts';
import { compile } from './compile.ts';
import { record } from './effect.ts';
import example from './example.json' with { type: 'json' };
import { lint } from './lint.ts';
import { forget, known, remember, said } from './memory.ts';
import { type ConsentData, schema } from './schema.ts';
import { texts } from './texts.ts';

const ASKS = { '/how': 'ask' } as const;

/** Asks whether the citizen agrees to a use of personal data, once for each version of the words. */
export const consent = defineNodeType({
  manifest: {
    type: 'consent',
    version: 1,
    group: 'people',
    icon: 'shield-check',
    title: texts.title,
    help: texts.help,
    search: texts.search,
    data: schema,
    ports: [
      { id: 'agreed', title: texts.agreed, showIf: ASKS },
      { id: 'declined', title: texts.declined, showIf: ASKS },
      { id: 'withdrawn', title: texts.withdrawn, showIf: { '/how': 'withdraw' } },
      { id: 'late', title: texts.late, quiet: true, showIf: { ...ASKS, '/deadline': GIVEN } },
      { id: 'fallback', title: texts.fallback, quiet: true, showIf: ASKS },
      { id: 'error', title: texts.error, quiet: true },
    ],
    card: [{ bubble: '/text' }, { line: texts.line }],
    presets: [
      {
        id: 'withdraw',
        title: texts.presets.withdraw,
        help: texts.presets.withdrawHelp,
        icon: 'shield-x',
        data: { how: 'withdraw', text: 'Tôi đã ghi nhận anh/chị rút lại sự đồng ý.' },
      },
    ],
    told: 'consent',
    samples: ['/purpose'],
    example: example as { data: ConsentData; chat: string },
  },
  // Who has agreed before passes at once.
  waits: (_, port) => port !== 'agreed',
  facts: { asks: true, consent: 'agreed' },
  compile,
  lint,
  effects: [record],
  implementations: {
    actions: { 'consent.remember': remember, 'consent.forget': forget, 'consent.record': call },
    guards: { 'consent.known': known, 'consent.said': said },
  },
});
