import type { VariableHint } from '../node-type/manifest.ts';
import { candidateNumber } from './candidate-number/index.ts';
import { choice } from './choice/index.ts';
import { choices } from './choices/index.ts';
import { contact } from './contact/index.ts';
import { date } from './date/index.ts';
import { email } from './email/index.ts';
import { fileCode } from './file-code/index.ts';
import { files } from './files/index.ts';
import { idNumber } from './id-number/index.ts';
import { images } from './images/index.ts';
import type { AnswerKind } from './kind.ts';
import { location } from './location/index.ts';
import { money } from './money/index.ts';
import { number } from './number/index.ts';
import { phone } from './phone/index.ts';
import { place } from './place/index.ts';
import { plate } from './plate/index.ts';
import { text } from './text/index.ts';
import { time } from './time/index.ts';
import { yesNo } from './yes-no/index.ts';

/** Every kind of answer, one folder each, in the order of the menu. */
export const KINDS = [
  text,
  choice,
  choices,
  yesNo,
  number,
  money,
  date,
  time,
  phone,
  email,
  contact,
  idNumber,
  candidateNumber,
  plate,
  fileCode,
  place,
  location,
  images,
  files,
] as const;

export type KindName = (typeof KINDS)[number]['kind'];

/** What a question expects, as it stands in the params of guards and actions. */
export type Expect = ReturnType<(typeof KINDS)[number]['expect']>;

/** A kind whose settings and expectations are those of its own folder; what was made by it is given back to it. */
export type AnyKind = AnswerKind<string, { kind: string }, Record<string, never>>;

const BY_NAME = new Map(KINDS.map((kind) => [kind.kind as string, kind as unknown as AnyKind]));

/** @throws Error when there is no kind of this name: a mistake of the program. */
export function kindOf(name: string): AnyKind {
  const kind = BY_NAME.get(name);
  if (kind === undefined) throw new Error(`There is no kind of answer "${name}".`);
  return kind;
}

/** By the name of a kind: what a new variable for it is. */
export const VARIABLES_OF_KINDS: Readonly<Record<string, VariableHint>> = Object.fromEntries(
  KINDS.map((one) => {
    const kind = one as unknown as AnyKind;
    return [kind.kind, { type: kind.variable, ...(kind.class === undefined ? {} : { class: kind.class }) }];
  }),
);
