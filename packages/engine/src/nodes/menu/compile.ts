import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { go, type Item, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { plainButtonOf } from '../../node-type/plain-buttons.ts';
import type { MenuData } from './schema.ts';

const TRIES = 3;

/** One question whose answers are its options. */
export function compile(data: MenuData, node: CompileNode): Record<string, StateJson> {
  const items = data.options.flatMap((option): Item[] => {
    if (option.kind === 'choice') return [{ kind: 'choice', id: option.id, label: option.label }];
    return [plainButtonOf(option) ?? []].flat();
  });
  const choices = data.options.filter((option) => option.kind === 'choice');
  return question(node, {
    text: data.text,
    items,
    expect: { kind: 'choice' },
    answers: choices.map(({ id }) => go(node.to(id), { if: when.chose(id) })),
    ...(data.retry === undefined ? {} : { retry: data.retry }),
    tries: data.tries ?? TRIES,
    fallback: 'fallback',
  });
}
