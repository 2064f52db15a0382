import type { StateJson } from '../../compile/machine-json.ts';
import { question } from '../../compile/question.ts';
import { act, go, type Item, ownAction, type PlainButton, when } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import { plainButtonOf } from '../../node-type/plain-buttons.ts';
import type { CardData, CardsData } from './schema.ts';
import type { CardParams, ShowParams } from './show.ts';
import { LABELS } from './texts.ts';

const TRIES = 3;

/** A card that leads on makes a question of it; cards to look at, to call or to open are shown, and the flow goes on. */
export function compile(data: CardsData, node: CompileNode): Record<string, StateJson> {
  const params: ShowParams = { base: node.payloadBase, text: data.text, cards: data.cards.map(paramsOf) };
  const show = ownAction('cards.show', params);
  const choices = data.cards.filter(({ kind }) => kind === 'choice');
  if (choices.length === 0) {
    return { [node.id]: { entry: [show], always: [go(node.to('next'))], meta: { node: node.id } } };
  }
  const items = choices.map(({ id, title }): Item => ({ kind: 'choice', id, label: title }));
  return question(node, {
    text: data.text,
    items,
    offer: [act.open({ state: node.id, base: node.payloadBase, items }), show],
    expect: { kind: 'choice' },
    answers: choices.map(({ id }) => go(node.to(id), { if: when.chose(id) })),
    ...(data.retry === undefined ? {} : { retry: data.retry }),
    tries: data.tries ?? TRIES,
    ...(data.deadline === undefined ? {} : { deadline: { minutes: data.deadline, port: 'late' } }),
    fallback: 'fallback',
  });
}

function paramsOf(card: CardData): CardParams {
  const { id, title, subtitle, picture, alt = '', kind, more = [] } = card;
  // Actions see their params in one language, so a text in several stands where a text does.
  const label = (card.label ?? (kind === 'none' ? '' : LABELS[kind])) as string;
  const buttons: PlainButton[] = [{ ...card, label }, ...more].flatMap((one) => plainButtonOf(one) ?? []);
  return {
    id,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(picture === undefined ? {} : { picture: { media: picture, alt } }),
    ...(kind === 'choice' ? { choice: label } : {}),
    buttons,
  };
}
