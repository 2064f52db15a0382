import Type from 'typebox';
import { smallTalk } from '../../knowledge/words.ts';
import type { EffectType, KnowledgeAnswer } from '../../node-type/definition.ts';
import { tokens } from '../../text/split.ts';
import { formatDate } from '../../values/format.ts';

const input = Type.Object({ text: Type.String(), topic: Type.Optional(Type.String()) });
const output = Type.Object({
  /** `talk`: a greeting or thanks, which asks nothing. */
  decision: Type.Union([
    Type.Literal('answer'),
    Type.Literal('suggest'),
    Type.Literal('talk'),
    Type.Literal('none'),
  ]),
  /** The answer as the citizen reads it, with its source; empty when there is none. */
  text: Type.String(),
  suggestions: Type.Array(Type.Object({ id: Type.String(), question: Type.String() })),
});

const LAW = /^(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị)(?= |$)/u;

/** The answer, and under it where it comes from and when a person checked it. */
export function answerText(answer: NonNullable<KnowledgeAnswer['answer']>): string {
  const { text, source, checkedOn } = answer;
  return [
    text,
    ...(source ? [`${LAW.test(source) ? 'Căn cứ' : 'Nguồn'}: ${source}.`] : []),
    ...(checkedOn ? [`Cập nhật ngày ${formatDate(checkedOn)}.`] : []),
  ].join('\n');
}

/** Asks the questions and answers of the public body, or those of one topic. */
export const ask: EffectType<typeof input, typeof output> = {
  name: 'knowledge.ask',
  input,
  output,
  repeat: 'safe',
  stage: 'before-commit',
  async run({ text, topic }, tools) {
    const talk = smallTalk(tokens(text));
    if (talk === 'greeting' || talk === 'thanks') return { decision: 'talk', text: '', suggestions: [] };
    const { decision, answer, suggestions } = await tools.knowledge.ask(
      text,
      topic === '' ? undefined : topic,
    );
    if (decision === 'answer' && answer) return { decision, text: answerText(answer), suggestions: [] };
    if (decision === 'suggest' && suggestions.length > 0) return { decision, text: '', suggestions };
    return { decision: 'none', text: '', suggestions: [] };
  },
};
