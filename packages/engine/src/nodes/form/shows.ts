import { MAX_TRAIL } from '../../compile/bounds.ts';
import type { Emitted } from '../../compile/machine-event.ts';
import type { NodeAction } from '../../compile/node-code.ts';
import { buttonsOf, firstPage, optionOf, pageButtons, short } from '../../compile/offer.ts';
import { scopeOf } from '../../compile/scope.ts';
import { messagesOf, requestInfo, type SharesIn } from '../../compile/speech.ts';
import type { Item } from '../../compile/vocabulary.ts';
import { render } from '../../template/render.ts';
import { asked, type Form, isAnswered, markOf, type Part } from './parts.ts';

const MAX_LINE = 300;

const sends = (bubble: Parameters<typeof messagesOf>[0]): Emitted[] =>
  messagesOf(bubble).map((message) => ({ type: 'effect', effect: { kind: 'send', message } }));

interface Shown {
  node: string;
  /** Place of the question among all, from 0. */
  at: number;
  text: string;
  items: Item[];
  parts: Pick<Part, 'rows'>[];
  words: { question: string; correcting: string };
  shares?: SharesIn;
}

/** "Câu 2/5. …" with what is offered. */
const show: NodeAction<Shown> = (args, { node, at, text, items, parts, words, shares }) => {
  const scope = scopeOf(args);
  const all = asked(args, parts).length;
  const place = asked(args, parts.slice(0, at)).length + 1;
  const correcting = markOf(args, node) === at + 1;
  const lead = correcting
    ? `${words.correcting} ${place}.`
    : `${words.question} ${place}/${Math.max(all, place)}.`;
  return {
    emits: sends({
      text: `${lead} ${render(text, scope)}`,
      buttons: buttonsOf(args.context, items, scope),
      ...requestInfo(shares, scope),
    }),
  };
};

interface Summary extends Form {
  text: string;
  items: Item[];
  words: { skipped: string };
}

/** Everything that was told, line by line and whole: the citizen looks over the own words. */
const summary: NodeAction<Summary> = (args, { text, items, parts, words }) => {
  const scope = scopeOf(args);
  const lines = asked(args, parts).map(({ title, shows }) => {
    const value = render(shows, scope).trim();
    return `- ${render(title, scope)}: ${value === '' ? words.skipped : short(value, MAX_LINE)}`;
  });
  return {
    emits: sends({
      text: [render(text, scope), ...lines].join('\n'),
      buttons: buttonsOf(args.context, items, scope),
    }),
  };
};

interface Choosing extends Form {
  state: string;
  base: string;
  nothing: { id: string; label: string };
}

/** Offers the answered questions by their short names. */
const offer: NodeAction<Choosing> = (args, { state, base, parts, nothing }) => {
  const scope = scopeOf(args);
  const offered = [
    ...asked(args, parts)
      .filter((part) => isAnswered(args, part))
      .map(({ id, title }) => optionOf(base, id, render(title, scope))),
    optionOf(base, nothing.id, nothing.label),
  ];
  const trail = args.context.trail ?? [];
  return {
    context: {
      ...firstPage(offered, 0),
      tries: 0,
      trail: trail.at(-1) === state ? trail : [...trail, state].slice(-MAX_TRAIL),
    },
  };
};

const showOffer: NodeAction<{ text: string }> = (args, { text }) => ({
  emits: sends({ text: render(text, scopeOf(args)), buttons: pageButtons(args.context) }),
});

/** What a form says, by the names of its actions. */
export const shows = {
  'form.show': show,
  'form.summary': summary,
  'form.offer': offer,
  'form.showOffer': showOffer,
};
