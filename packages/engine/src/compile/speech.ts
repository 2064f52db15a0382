import { render, type Scope } from '../template/render.ts';
import { splitText } from '../text/length.ts';
import type { Button, OutboundMessage, RequestInfo } from '../turn/message.ts';
import { CITIZEN_WORDS, wordsIn } from './citizen-words.ts';

/** False for a link or phone button whose address filled in to nothing: a tap on it could do nothing. */
export const leadsOn = (button: Button): boolean =>
  !(button.kind === 'link' && button.url === '') && !(button.kind === 'phone' && button.phone === '');

/** One bubble as the messages that channels can take: long texts are split, buttons stand under the last piece. */
export function messagesOf(bubble: {
  text?: string;
  picture?: { media: string; alt: string };
  file?: { media: string; name: string };
  buttons?: Button[];
  requestInfo?: RequestInfo;
  /** For words of our own; those of the flow are in it already. */
  language?: string | undefined;
}): OutboundMessage[] {
  const buttons = (bubble.buttons ?? []).filter(leadsOn);
  const { file, ...spoken } = bubble;
  if (file !== undefined) return [...messagesOf(spoken), { file }];
  const pieces = splitText(bubble.text ?? '');
  if (pieces.length === 0 && buttons.length > 0) pieces.push(wordsIn(CITIZEN_WORDS.choose, bubble.language));
  if (pieces.length === 0) return bubble.picture === undefined ? [] : [{ picture: bubble.picture }];
  return pieces.map((text, index) => ({
    text,
    ...(index === 0 && bubble.picture !== undefined ? { picture: bubble.picture } : {}),
    ...(index === pieces.length - 1 && buttons.length > 0 ? { buttons } : {}),
    ...(index === pieces.length - 1 && bubble.requestInfo !== undefined
      ? { requestInfo: bubble.requestInfo }
      : {}),
  }));
}

/** The words of a sharing card in one language. */
export interface SharesIn {
  title: string;
  subtitle: string;
  picture?: { media: string; alt: string };
}

/** The card filled in, as a part of a bubble. */
export function requestInfo(shares: SharesIn | undefined, scope: Scope): { requestInfo?: RequestInfo } {
  if (shares === undefined) return {};
  const { title, subtitle, picture } = shares;
  return {
    requestInfo: {
      title: render(title, scope),
      subtitle: render(subtitle, scope),
      ...(picture === undefined ? {} : { picture: { ...picture, alt: render(picture.alt, scope) } }),
    },
  };
}
