import type { Static, TObject, TOptional, TSchema } from 'typebox';
import type { Item, Shares } from '../compile/items.ts';
import type { Template } from '../compile/language-texts.ts';
import type { DataClass, VariableType } from '../flow/schema.ts';
import type { JsonValue } from '../json.ts';
import type { Preset, Text } from '../node-type/manifest.ts';
import type { InboundEvent } from '../turn/event.ts';
import type { OfferedOption } from '../turn/session.ts';

/** What came in as an answer, and what is known beside it. */
export interface Heard {
  said: InboundEvent;
  /** Its words, cleaned; absent when it carries none. */
  words: string | undefined;
  /** ISO day in Vietnam. */
  today: string;
  /** What may be chosen right now. */
  offered: readonly OfferedOption[];
  /** What the variable holds already: of an answer that is given in parts. */
  held?: JsonValue | undefined;
}

/** What an answer was read as; the words are for the citizen. */
export type ValueReading =
  | {
      kind: 'value';
      value: JsonValue;
      /** Several given at once: nothing more is waited for. */
      whole?: true;
    }
  /** Several fit; `ask` says what is to be chosen. */
  | { kind: 'ambiguous'; options: OfferedOption[]; ask?: Text }
  | { kind: 'none'; why?: Text; suggest?: string };

/** When a field is shown: siblings and their values. */
export type Show = Record<string, unknown>;

/** The settings of a kind: each makes its form field, shown where this kind is chosen. */
export type KindFields = Record<string, (show: Show) => TSchema>;

/** Settings as data: each may be absent. */
export type KindData<F extends KindFields> = Static<TObject<{ [K in keyof F]: TOptional<ReturnType<F[K]>> }>>;

/** What a kind may know of the question that it answers. */
export interface Asked {
  variable: string;
  /** First part of the payloads of the step's buttons. */
  payloadBase: string;
}

/** A kind of answer: all that a question, a form and the palette need to know of it. One folder each. */
export interface AnswerKind<
  K extends string = string,
  E extends { kind: K } = { kind: K },
  F extends KindFields = KindFields,
> {
  /** Name of the folder; never changes. */
  kind: K;
  /** In "Câu trả lời là …". */
  title: Text;
  /** Type of the variable that keeps the answer. */
  variable: VariableType;
  /** How confidential a new variable for it is; `basic` when absent. */
  class?: DataClass;
  fields: F;
  /** What is expected, as plain JSON: it stands in the params of guards and actions. */
  expect(data: KindData<F>, asked: Asked): E;
  /** Reads what came in. Never throws. */
  read(expect: E, heard: Heard): ValueReading;
  /** Offered under the question. */
  items?(data: KindData<F>): Item[];
  /** The value that an offered option stands for; undefined when it is none of this kind's. */
  ofOption?(id: string, label: string, expect: E): JsonValue | undefined;
  /** Answers gather until "Xong" or this many. */
  most?(expect: E): number;
  /** Said when "Xong" comes before there is enough. */
  tooFew?(expect: E): Text;
  /** How a further answer joins those before; added at the end when absent. */
  join?(before: JsonValue[], more: JsonValue[]): JsonValue[];
  /** Said to the citizen after each gathered answer; a template. */
  gathered?(variable: string): Template;
  /** A typed number is the answer itself, never the place in a list. */
  numeric?: true;
  /** Free words, of which no keyword of another flow takes anything. */
  open?: true;
  /** Takes nearly any words for an answer, though no open text is asked for: an address. */
  anyWords?: true;
  /** "không" may be the answer itself: only the button skips. */
  ownNo?: true;
  /** A value that is only a part of the answer: what is asked for the rest ("which commune of Đồng Nai?"). */
  restOf?(value: JsonValue, expect: E): Text | undefined;
  /** Asks the channel to offer sharing; templates. */
  shares?(data: KindData<F>): Shares;
  /** What is asked for, when there is nothing more to say about an answer that did not fit. */
  again: Text;
  /** The value in a summary: a template. */
  shows?(variable: string): string;
  /** Personal data by its nature, whatever the variable that keeps it: needs a reason to be asked for. */
  personal?: true;
  /** The entry of the palette; `kind` and the settings in `data`. */
  preset: Omit<Preset, 'id'> & { data: { text: string; retry?: string } & Record<string, unknown> };
}

/** Keeps the types of a kind's settings together. */
export function defineKind<const K extends string, E extends { kind: K }, F extends KindFields>(
  kind: AnswerKind<K, E, F>,
): AnswerKind<K, E, F> {
  return kind;
}
