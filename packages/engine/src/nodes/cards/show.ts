import type { NodeAction } from '../../compile/node-code.ts';
import { choiceButton, optionOf, plainButton, short } from '../../compile/offer.ts';
import { scopeOf } from '../../compile/scope.ts';
import { leadsOn, messagesOf } from '../../compile/speech.ts';
import type { PlainButton } from '../../compile/vocabulary.ts';
import { render, type Scope } from '../../template/render.ts';
import { fold } from '../../text/fold.ts';
import type { OutboundCard, OutboundMessage, OutboundPicture } from '../../turn/message.ts';
import type { OfferedOption } from '../../turn/session.ts';

/** Longest description under the title of a card. */
const MAX_SUBTITLE = 500;

/** A card with templates to be filled in; `choice` is the label of the button that chooses it. */
export interface CardParams {
  id: string;
  title: string;
  subtitle?: string;
  picture?: OutboundPicture;
  choice?: string;
  buttons: PlainButton[];
}

export interface ShowParams {
  base: string;
  text: string;
  cards: CardParams[];
}

/**
 * Says the words with all cards at once and offers what chooses among them. The title names a card, also when the question is asked
 * again without them; a label that stands on one card alone names it as well. Cards whose title fills in to nothing are left out.
 */
export const show: NodeAction<ShowParams> = (args, { base, text, cards }) => {
  const scope = scopeOf(args);
  const titled = cards
    .map((card) => ({ card, title: short(render(card.title, scope)) }))
    .filter(({ title }) => title !== '');
  const labels = titled.map(({ card }) => fold(render(card.choice ?? '', scope)));
  const offered: OfferedOption[] = [];
  const shown = titled.map(({ card, title }, index): OutboundCard => {
    const buttons = card.buttons.map((button) => plainButton(button, scope)).filter(leadsOn);
    if (card.choice !== undefined) {
      const button = optionOf(base, card.id, render(card.choice, scope));
      buttons.unshift(choiceButton(button));
      const isOnlyOne = labels.indexOf(labels[index] ?? '') === labels.lastIndexOf(labels[index] ?? '');
      const names = namesIn(args.context.offered, card.id);
      offered.push({ ...button, ...names, label: title, ...(isOnlyOne ? { also: button.label } : {}) });
    }
    return {
      title,
      ...partsOf(card, scope),
      ...(buttons.length === 0 ? {} : { buttons }),
    };
  });
  const messages = messagesOf({ text: render(text, scope) });
  const last: OutboundMessage = { ...messages.pop(), ...(shown.length === 0 ? {} : { cards: shown }) };
  return {
    context: { offered, shown: offered.length, page: 0 },
    emits: [...messages, last]
      .filter((message) => Object.keys(message).length > 0)
      .map((message) => ({ type: 'effect', effect: { kind: 'send', message } })),
  };
};

/** The title in the flow's other languages, as the question was opened with it. */
function namesIn(offered: readonly OfferedOption[], card: string): Pick<OfferedOption, 'vi' | 'others'> {
  const { vi, others = [] } = offered.find(({ id }) => id === card) ?? {};
  const names = [...(vi === undefined ? [] : [vi]), ...others];
  return names.length === 0 ? {} : { others: names };
}

function partsOf(
  { subtitle, picture }: CardParams,
  scope: Scope,
): Pick<OutboundCard, 'subtitle' | 'picture'> {
  const words = subtitle === undefined ? '' : short(render(subtitle, scope), MAX_SUBTITLE);
  return {
    ...(words === '' ? {} : { subtitle: words }),
    ...(picture === undefined ? {} : { picture: { ...picture, alt: render(picture.alt, scope) } }),
  };
}
