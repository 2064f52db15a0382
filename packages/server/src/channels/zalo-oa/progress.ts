import type { OutboundMessage } from '@danloi/engine';
import { asPlain, type Part, partsOf } from '../parts.ts';
import { type Bubble, type ButtonForm, plainer, render, renderPart } from '../render.ts';

/** How far the sending of one message has come: what a later try must not send again. */
export interface Progress {
  /** The part that is being sent, and those behind it. */
  part: Part | undefined;
  later: Part[];
  /** Bubbles of the part that Zalo has not accepted yet. */
  rest: Bubble[];
  form: ButtonForm;
  messageId?: string;
  split: boolean;
  /** How often Zalo failed without saying why. */
  failures: number;
  /** Was the form blamed, and is that sure? */
  blamed?: boolean;
}

export function startProgress(message: OutboundMessage, form: ButtonForm): Progress {
  const progress: Progress = {
    part: undefined,
    later: partsOf(message),
    rest: [],
    form,
    split: false,
    failures: 0,
  };
  goOn(progress);
  return progress;
}

/** Takes the next part up; false when all are sent. */
export function goOn(progress: Progress): boolean {
  const [part, ...later] = progress.later;
  if (part === undefined) return false;
  Object.assign(progress, { part, later, rest: renderPart(part, progress.form), split: false });
  return true;
}

/** Cards that this account takes no list of: a bubble for each. The form of its buttons is another matter. */
export function goWithoutList(progress: Progress): void {
  if (progress.part?.kind !== 'cards') return;
  progress.later = [...asPlain(progress.part), ...progress.later];
  goOn(progress);
}

/** A card that asks for contact data and cannot be had: its words, unless the message said them before. */
export function goWithoutInfo(progress: Progress): void {
  const [bubble] = progress.rest;
  if (bubble?.kind !== 'info') return;
  const { title, subtitle } = bubble.info;
  progress.rest = bubble.told ? [] : render({ text: `${title}\n${subtitle}` }, 'numbers');
}

/** Goes on in the next plainer form; false when there is none. The bubbles already sent are the same in it. */
export function goPlainer(progress: Progress, sure: boolean): boolean {
  const form = plainer(progress.form);
  const { part } = progress;
  if (form === undefined || part === undefined) return false;
  const sent = renderPart(part, progress.form).length - 1;
  progress.rest = renderPart(part, form).slice(sent);
  progress.form = form;
  progress.blamed = (progress.blamed ?? true) && sure;
  return true;
}

/** Cuts the first bubble into shorter ones; false when that was done before or cannot help. */
export function goShorter(progress: Progress): boolean {
  const [bubble, ...others] = progress.rest;
  if (progress.split || bubble?.text === undefined || bubble.text.length < 2) return false;
  const half = Math.max(2, Math.ceil(bubble.text.length / 2));
  const texts = render({ text: bubble.text }, 'numbers', half).flatMap((piece) => piece.text ?? []);
  const last = texts.pop() ?? '';
  const before: Bubble[] = texts.map((text) => ({ kind: 'text', text }));
  progress.rest =
    bubble.kind === 'picture'
      ? [
          { kind: 'picture', media: bubble.media, alt: bubble.alt },
          ...before,
          { kind: 'text', text: last },
          ...others,
        ]
      : [...before, { ...bubble, text: last }, ...others];
  progress.split = true;
  return true;
}

/** A picture or document that cannot be sent becomes its words, so that the citizen is not left without an answer. */
export function goWithoutMedia(progress: Progress): void {
  const [bubble, ...others] = progress.rest;
  if (bubble?.kind === 'file')
    progress.rest = [...render({ text: `[Tệp: ${bubble.name}]` }, 'numbers'), ...others];
  if (bubble?.kind !== 'picture') return;
  const text = bubble.text ?? (bubble.alt.trim() === '' ? undefined : `[Hình ảnh: ${bubble.alt}]`);
  progress.rest = text === undefined ? others : [...render({ text }, 'numbers'), ...others];
}
