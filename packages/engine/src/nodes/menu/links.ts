import type { NodeAction } from '../../compile/actions.ts';
import type { NodeGuard } from '../../compile/guards.ts';
import { pageButtons, plainButton } from '../../compile/offer.ts';
import { wordsOf } from '../../compile/reading.ts';
import { readingOf, saidIn, scopeOf } from '../../compile/scope.ts';
import type { PlainButton } from '../../compile/vocabulary.ts';
import { render } from '../../template/render.ts';
import { matchOption } from '../../text/match-option.ts';

/** Somebody wrote the label of a link or of a phone button, which no tap brings back: the one at this place. */
export const named: NodeGuard<{ labels: string[]; place: number }> = (args, { labels, place }) => {
  const said = saidIn(args.event);
  const words = said === undefined ? undefined : wordsOf(said);
  if (words === undefined || readingOf(args, { kind: 'choice' }).kind !== 'none') return false;
  const scope = scopeOf(args);
  const options = labels.map((label, index) => ({ id: String(index), label: render(label, scope) }));
  const found = matchOption(words, options);
  return found !== undefined && found.how !== 'number' && found.id === String(place);
};

/** Gives the link or number in words too, with its button and what else is offered. */
export const link: NodeAction<{ button: PlainButton }> = (args, { button }) => {
  const shown = plainButton(button, scopeOf(args));
  const target = shown.kind === 'link' ? shown.url : shown.kind === 'phone' ? shown.phone : '';
  const message = { text: `${shown.label}: ${target}`, buttons: [shown, ...pageButtons(args.context)] };
  return { emits: [{ type: 'effect', effect: { kind: 'send', message } }] };
};
