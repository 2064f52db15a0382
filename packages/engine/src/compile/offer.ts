import { render, type Scope } from '../template/render.ts';
import { textLength } from '../text/length.ts';
import type { Button } from '../turn/message.ts';
import { payloadOf } from '../turn/payload.ts';
import type { MachineContext, OfferedOption } from '../turn/session.ts';
import { MAX_BUTTONS, MAX_LABEL } from './bounds.ts';
import { CITIZEN_WORDS, wordsIn } from './citizen-words.ts';
import { type Template, textIn } from './language-texts.ts';
import { MORE_PAYLOAD } from './reading.ts';
import type { Item, PlainButton } from './vocabulary.ts';

type Offer = Pick<MachineContext, 'offered' | 'shown' | 'page'> & { language?: string | undefined };
type Page = Required<Omit<Offer, 'language'>>;

/** One offered option, its label filled in and short enough for a button. */
export function optionOf(base: string, id: string, label: string): OfferedOption {
  return { id, label: short(label), payload: payloadOf(base, id) };
}

/** One offered option, in the citizen's language; its labels in the flow's other languages choose it too. */
export function offeredIn(
  language: string | undefined,
  base: string,
  id: string,
  label: Template,
  scope: Scope,
): OfferedOption {
  const filled = (text: string) => short(render(text, scope));
  const option = optionOf(base, id, render(textIn(label, language), scope));
  if (typeof label === 'string') return option;
  const vi = filled(label.vi);
  const others = [...new Set(Object.values(label).map(filled))].filter(
    (text) => text !== option.label && text !== vi && text !== '',
  );
  return {
    ...option,
    ...(vi === option.label ? {} : { vi }),
    ...(others.length === 0 ? {} : { others }),
  };
}

/** A text that is short enough for its place, with a mark where it was cut. */
export function short(words: string, most: number = MAX_LABEL): string {
  const text = words.trim();
  return textLength(text) <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** The first page of what is offered. */
export function firstPage(offered: OfferedOption[], links: number): Page {
  return { offered, shown: Math.min(offered.length, perPage(offered.length, links)), page: 0 };
}

/** The next page; after the last comes the first. The page's options stand first, so that numbers count them. */
export function nextPage(offer: Offer, links: number): Page {
  const { offered, shown = offered.length, page = 0 } = offer;
  const per = perPage(offered.length, links);
  const pages = Math.max(1, Math.ceil(offered.length / per));
  const next = (page + 1) % pages;
  const rotated = [...offered.slice(shown), ...offered.slice(0, shown)];
  return { offered: rotated, shown: Math.min(per, offered.length - next * per), page: next };
}

function perPage(options: number, links: number): number {
  if (options + links <= MAX_BUTTONS) return Math.max(options, 1);
  return Math.max(2, MAX_BUTTONS - 1 - links);
}

/** The buttons of the open page: options as they are offered, then "Xem thêm", links and phones where the author put them. */
export function buttonsOf(offer: Offer, items: readonly Item[], scope: Scope): Button[] {
  const { offered, shown = offered.length } = offer;
  const plain = (item: PlainButton): Button => plainButton(item, scope);
  if (shown >= offered.length) {
    const byId = new Map(offered.map((option) => [option.id, option]));
    const authored = items.flatMap((item): Button[] => {
      if (item.kind !== 'choice') return [plain(item)];
      const option = byId.get(item.id);
      byId.delete(item.id);
      return option ? [choiceButton(option)] : [];
    });
    return [...[...byId.values()].map(choiceButton), ...authored];
  }
  const links = items.filter((item): item is PlainButton => item.kind !== 'choice').map(plain);
  return [...pageButtons(offer), ...links];
}

/** The choices of the open page alone, with "Xem thêm" where there are more. */
export function pageButtons(offer: Offer): Button[] {
  const { offered, shown = offered.length } = offer;
  const choices = offered.slice(0, shown).map(choiceButton);
  if (shown >= offered.length) return choices;
  const label = wordsIn(CITIZEN_WORDS.more, offer.language);
  return [...choices, { kind: 'choice', label, payload: MORE_PAYLOAD }];
}

export function choiceButton({ label, payload }: OfferedOption): Button {
  return { kind: 'choice', label, payload };
}

/** A link or phone button with its template filled in. */
export function plainButton(item: PlainButton, scope: Scope): Button {
  const label = short(render(item.label, scope));
  return item.kind === 'link'
    ? { kind: 'link', label, url: render(item.url, scope).trim() }
    : { kind: 'phone', label, phone: render(item.phone, scope).trim() };
}
