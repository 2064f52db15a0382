import type { OutboundMessage } from '@danloi/engine';
import { type Bubble, type ButtonForm, plainer, render } from '../render.ts';

/** How far the sending of one message has come: what a later try must not send again. */
export interface Progress {
  /** Bubbles that Zalo has not accepted yet. */
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
  return { rest: render(message, form), form, split: false, failures: 0 };
}

/** Goes on in the next plainer form; false when there is none. The bubbles already sent are the same in it. */
export function goPlainer(progress: Progress, message: OutboundMessage, sure: boolean): boolean {
  const form = plainer(progress.form);
  if (form === undefined) return false;
  const sent = render(message, progress.form).length - 1;
  progress.rest = render(message, form).slice(sent);
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

/** A picture that cannot be sent becomes its words, so that the citizen is not left without an answer. */
export function goWithoutPicture(progress: Progress): void {
  const [bubble, ...others] = progress.rest;
  if (bubble?.kind !== 'picture') return;
  const text = bubble.text ?? (bubble.alt.trim() === '' ? undefined : `[Hình ảnh: ${bubble.alt}]`);
  progress.rest = text === undefined ? others : [...render({ text }, 'numbers'), ...others];
}
