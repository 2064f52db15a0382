import { readAnswer } from '../compile/reading.ts';
import { answerValue } from '../compile/values-of.ts';
import type { VariableType } from '../flow/schema.ts';
import type { JsonValue } from '../json.ts';
import { conversation, draw } from '../testing/index.ts';
import type { Expect, KindName } from './index.ts';
import { kindOf } from './index.ts';

const TODAY = '2026-11-25';

/** What a question of this kind makes of these words: the value, or why not in Vietnamese. */
export function reads(kind: KindName, data: Record<string, unknown>, words: string): JsonValue | undefined {
  const expect = kindOf(kind).expect(data as never, { variable: 'x', payloadBase: '#dl:a:1:b:' }) as Expect;
  const said = { kind: 'text', text: words, id: 'e', at: 0 } as const;
  const reading = readAnswer(expect, said, { offered: [] }, TODAY);
  if (reading.kind === 'ambiguous') return reading.options.map(({ label }) => label);
  return reading.kind === 'none' ? `? ${reading.why?.vi ?? ''}` : answerValue(reading, expect);
}

/** A flow with this one question, its answer shown after it; said "hỏi" to. */
export function asks(kind: KindName, data: Record<string, unknown> = {}, exits: Record<string, string> = {}) {
  const flow = draw('hoi', {
    variables: { x: { type: kindOf(kind).variable as VariableType } },
    nodes: {
      hoi: [
        'ask',
        { text: 'Hỏi?', kind, variable: 'x', ...data },
        { next: 'xong', fallback: 'thoi', ...exits },
      ],
      xong: ['message', { text: `Là ${kindOf(kind).shows?.('x') ?? '{{x}}'}.` }],
      thoi: ['message', { text: 'Thôi vậy.' }],
      tre: ['message', { text: 'Quá giờ, {{x}}.' }],
    },
  });
  return conversation({ flows: [flow] }).says('hoi');
}
