import { splitText } from '../text/length.ts';
import type { Button, OutboundMessage } from '../turn/message.ts';

/** Said over buttons when the author's text fills in to nothing. */
const CHOOSE = 'Anh/Chị vui lòng chọn:';

/** One bubble as the messages that channels can take: long texts are split, buttons stand under the last piece. */
export function messagesOf(bubble: {
  text?: string;
  picture?: { media: string; alt: string };
  file?: { media: string; name: string };
  buttons?: Button[];
}): OutboundMessage[] {
  const buttons = bubble.buttons ?? [];
  const { file, ...spoken } = bubble;
  if (file !== undefined) return [...messagesOf(spoken), { file }];
  const pieces = splitText(bubble.text ?? '');
  if (pieces.length === 0 && buttons.length > 0) pieces.push(CHOOSE);
  if (pieces.length === 0) return bubble.picture === undefined ? [] : [{ picture: bubble.picture }];
  return pieces.map((text, index) => ({
    text,
    ...(index === 0 && bubble.picture !== undefined ? { picture: bubble.picture } : {}),
    ...(index === pieces.length - 1 && buttons.length > 0 ? { buttons } : {}),
  }));
}
