import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { act, go, type Item, ownAction, ownGuard, type PlainButton, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { plainButtonOf } from '../../node-type/plain-buttons.ts';
import type { MenuData } from './schema.ts';

const TRIES = 3;

/** Answered by a tap or words; links and calls are the phone's own. */
const isAnswer = ({ kind }: MenuData['options'][number]) => kind === 'choice' || kind === 'text';

/** One question whose answers are its options: a choice leads on; a text, or a link that somebody typed the name of, is shown and the question stays. */
export function compile(data: MenuData, node: CompileNode): Record<string, StateJson> {
  const items = data.options.flatMap((option): Item[] => {
    if (isAnswer(option)) return [{ kind: 'choice', id: option.id, label: option.label }];
    return [plainButtonOf(option) ?? []].flat();
  });
  const answers = data.options.filter(isAnswer).map(({ id, kind, label, text = label }) => {
    const chosen = when.chose(id);
    return kind === 'text'
      ? go(undefined, { if: chosen, do: [act.prompt(text)] })
      : go(node.to(id), { if: chosen });
  });
  const links = items.filter((item): item is PlainButton => item.kind !== 'choice');
  const named = go(undefined, {
    if: ownGuard('menu.named', { links }),
    do: [ownAction('menu.link', { links })],
  });
  return question(node, {
    text: data.text,
    items,
    expect: { kind: 'choice' },
    answers: links.length === 0 ? answers : [...answers, named],
    ...(data.retry === undefined ? {} : { retry: data.retry }),
    tries: data.tries ?? TRIES,
    ...(data.deadline === undefined ? {} : { deadline: { minutes: data.deadline, port: 'late' } }),
    fallback: 'fallback',
  });
}
