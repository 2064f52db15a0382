import { kindOf } from '../answers/index.ts';
import type { ValueReading } from '../answers/kind.ts';
import type { JsonValue } from '../json.ts';
import { clean } from '../text/clean.ts';
import { fold } from '../text/fold.ts';
import { matchOption } from '../text/match-option.ts';
import { dropPolite } from '../text/polite.ts';
import { keyOf, tokens } from '../text/split.ts';
import type { InboundEvent } from '../turn/event.ts';
import { commandPayload, isPayload } from '../turn/payload.ts';
import type { OfferedOption } from '../turn/session.ts';
import { CITIZEN_WORDS } from './citizen-words.ts';
import type { Expect } from './expect.ts';
import { fittingOptions } from './fitting-options.ts';
import { readValue } from './read-value.ts';

/** The option that turns the page. */
export const MORE = '~more';
/** One payload for every "Xem thêm": it turns the page of whatever is asked now. */
export const MORE_PAYLOAD = commandPayload('more');
/** "Xem thêm" under a page of options. */
const MORE_LABEL = CITIZEN_WORDS.more.vi;
const OTHER_MORE_LABELS = [CITIZEN_WORDS.more.en];

/** What an answer was understood as. */
export type Reading =
  | {
      kind: 'option';
      id: string;
      label: string;
      how: 'tap' | 'exact' | 'folded' | 'number' | 'typo';
      /** The whole label was given, not a part, a number or a slip of it. */
      whole: boolean;
    }
  /** A value, several fitting options (asked which), or why it did not fit, when there is more to say than the question. */
  | ValueReading;

/** What is offered right now: a part of the machine's context. */
export interface Offer {
  offered: OfferedOption[];
  shown?: number;
  /** What the variable of the question holds already, where an answer is given in parts. */
  held?: JsonValue | undefined;
}

/** The words of an event, cleaned; undefined when it carries none. A payload is words too, until it is looked up. */
export function wordsOf(said: InboundEvent): string | undefined {
  if (said.kind === 'button') return said.payload;
  if (said.kind === 'text' || said.kind === 'media' || said.kind === 'location') {
    const text = said.text === undefined ? '' : clean(said.text);
    return text === '' ? undefined : text;
  }
  return undefined;
}

/**
 * Reads an answer to a question. A tap or the whole label of an offered option comes first; then the value asked for;
 * then, for choices, number, part and misspelling. A number never chooses where a number may be the answer.
 */
export function readAnswer(expect: Expect, said: InboundEvent, offer: Offer, today: string): Reading {
  const words = wordsOf(said);
  if (words !== undefined) {
    const tapped = offer.offered.find((option) => option.payload === words);
    if (tapped) return { kind: 'option', id: tapped.id, label: meantBy(tapped), how: 'tap', whole: true };
    if (words === MORE_PAYLOAD && (offer.shown ?? offer.offered.length) < offer.offered.length) {
      return { kind: 'option', id: MORE, label: MORE_LABEL, how: 'tap', whole: true };
    }
    if (isPayload(words)) return { kind: 'none' };
  }
  const chosen = words === undefined ? undefined : choose(words, offer);
  if (chosen?.kind === 'option' && chosen.whole) return chosen;
  if (expect.kind === 'choice') return chosen ?? { kind: 'none' };
  const value = readValue(expect, { said, words, today, offered: offer.offered, held: offer.held });
  if (expect.kind === 'yes-no') return value.kind === 'value' ? value : (chosen ?? value);
  const byNumber = chosen?.kind === 'option' && chosen.how === 'number';
  // In a list of suggestions a number chooses; beside one lone button ("Bỏ qua") it is the answer.
  if (byNumber && offer.offered.length > 1 && kindOf(expect.kind).numeric !== true) return chosen;
  if (kindOf(expect.kind).open === true || value.kind !== 'none') return value;
  return chosen?.kind === 'option' && !(byNumber && kindOf(expect.kind).numeric === true) ? chosen : value;
}

/** What an option stands for, whatever the language that it is shown in. */
function meantBy({ label, vi }: OfferedOption): string {
  return vi ?? label;
}

/** "Căn cước" for the button "Xem mức phí" on the card of that title; a label in another language. */
function chooseByOtherName(words: string, listed: readonly OfferedOption[]): Reading | undefined {
  const names = listed.flatMap(({ id, also, vi, others = [] }) =>
    [also, vi, ...others].flatMap((label) => (label === undefined ? [] : [{ id, label }])),
  );
  const found = names.length === 0 ? undefined : matchOption(words, names);
  const option = listed.find(({ id }) => id === found?.id);
  if (!found || !option || found.how === 'number') return undefined;
  return {
    kind: 'option',
    id: option.id,
    label: meantBy(option),
    how: found.how,
    whole: found.how === 'exact',
  };
}

/** Numbers count what is on the screen; labels also what further pages hold. */
function choose(words: string, offer: Offer): Reading | undefined {
  const { offered } = offer;
  if (offered.length === 0) return undefined;
  const shown = offer.shown ?? offered.length;
  const more: OfferedOption[] =
    shown < offered.length ? [{ id: MORE, label: MORE_LABEL, payload: '', others: OTHER_MORE_LABELS }] : [];
  const listed = [...offered.slice(0, shown), ...more, ...offered.slice(shown)];
  const found = matchOption(words, listed);
  if (!found) {
    const named = chooseByOtherName(words, listed);
    if (named) return named;
    const several = fittingOptions(words, listed);
    return several.length > 1 ? { kind: 'ambiguous', options: several } : undefined;
  }
  const place = listed.findIndex((option) => option.id === found.id);
  if (found.how === 'number' && place >= shown + more.length) return undefined;
  const label = listed[place]?.label ?? '';
  const whole =
    found.how === 'exact' || (found.how === 'folded' && keyOf(dropPolite(tokens(words))) === fold(label));
  const option = listed[place];
  return { kind: 'option', id: found.id, label: option ? meantBy(option) : label, how: found.how, whole };
}
