import type { NodeAction, NodeGuard } from '../../compile/node-code.ts';
import { pageButtons, plainButton } from '../../compile/offer.ts';
import { wordsOf } from '../../compile/reading.ts';
import { type Args, readingOf, saidIn, scopeOf } from '../../compile/scope.ts';
import type { PlainButton } from '../../compile/vocabulary.ts';
import { matchOption } from '../../text/match-option.ts';
import type { Button } from '../../turn/message.ts';

/** The link or phone button whose label somebody wrote; no tap of it ever comes back. */
function buttonNamed(args: Args, links: readonly PlainButton[]): Button | undefined {
  const said = saidIn(args.event);
  const words = said === undefined ? undefined : wordsOf(said);
  if (words === undefined || readingOf(args, { kind: 'choice' }).kind !== 'none') return undefined;
  const buttons = links.map((button) => plainButton(button, scopeOf(args)));
  const found = matchOption(
    words,
    buttons.map(({ label }, index) => ({ id: String(index), label })),
  );
  return found === undefined || found.how === 'number' ? undefined : buttons[Number(found.id)];
}

export const named: NodeGuard<{ links: PlainButton[] }> = (args, { links }) =>
  buttonNamed(args, links) !== undefined;

/** Gives the link or number in words too, with its button and what else is offered. */
export const link: NodeAction<{ links: PlainButton[] }> = (args, { links }) => {
  const button = buttonNamed(args, links);
  if (button === undefined || button.kind === 'choice') return {};
  const target = button.kind === 'link' ? button.url : button.phone;
  const message = { text: `${button.label}: ${target}`, buttons: [button, ...pageButtons(args.context)] };
  return { emits: [{ type: 'effect', effect: { kind: 'send', message } }] };
};
