import type { Template } from './language-texts.ts';

/** A button that the phone carries out by itself; label, address and number are templates. */
export type PlainButton =
  | { kind: 'link'; label: string; url: string }
  | { kind: 'phone'; label: string; phone: string };

/** What may be offered under a question. Only a `choice` is an answer. */
export type Item = { kind: 'choice'; id: string; label: Template } | PlainButton;

/** A card by which one tap shares how to reach somebody; title and subtitle are templates. */
export interface Shares {
  title: Template;
  subtitle: Template;
  picture?: { media: string; alt: string };
}

/** Options that come from the result of an effect: a list in its output, with the keys of id and label. */
export interface ResultList {
  list: string;
  id: string;
  label: string;
}
