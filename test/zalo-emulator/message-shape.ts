/** The body of a consultation message: what Zalo takes, in which form, and what the person will see. */
import { refuse } from './answer.ts';
import { type Checked, checkButtons, isHttps, isRecord, unknownKey } from './buttons.ts';
import type { Content } from './content.ts';
import type { Oa } from './identities.ts';
import { checkList } from './list-shape.ts';
import { checkMedia } from './media-shape.ts';
import type { World } from './world.ts';

/** The longest text, in UTF-16 units [the unit is unsure]. */
const LONGEST_TEXT = 2_000;

export function checkMessage(world: World, oa: Oa, message: unknown): Checked<Content> {
  if (!isRecord(message)) return { refused: refuse(-201, 'message is missing') };
  const extra = world.settings.strict && unknownKey(message, ['text', 'attachment', 'quote_message_id']);
  if (extra) return { refused: refuse(-201, `unknown key of message: ${extra}`) };
  const { text, attachment } = message;
  if (text !== undefined && typeof text !== 'string')
    return { refused: refuse(-201, 'text must be a string') };
  if (attachment === undefined && (text === undefined || text === ''))
    return { refused: refuse(-201, 'text and attachment are both missing') };
  if (text !== undefined && text.length > LONGEST_TEXT)
    return { refused: refuse(-210, `text is longer than ${LONGEST_TEXT}`) };
  if (text !== undefined && !text.isWellFormed())
    return { refused: refuse(-201, 'text holds half a character') };
  if (attachment === undefined) return { ok: { text: text ?? '', form: 'text', buttons: [] } };
  return checkAttachment(world, oa, text ?? '', attachment);
}

function checkAttachment(world: World, oa: Oa, text: string, attachment: unknown): Checked<Content> {
  if (!isRecord(attachment) || !isRecord(attachment.payload))
    return { refused: refuse(-201, 'attachment without payload') };
  const { type, payload } = attachment;
  if (type === 'file') return checkFile(world, oa, text, payload);
  if (type !== 'template')
    return { refused: refuse(-201, `attachment type ${String(type)} is not supported`) };
  switch (payload.template_type) {
    case undefined:
      return checkTextButtons(oa, text, payload);
    case 'list':
      return checkList(world, oa, text, payload);
    case 'media':
      return checkMedia(world, oa, text, payload);
    case 'request_user_info':
      return checkAskContact(text, payload);
    default:
      return { refused: refuse(-233, `template_type ${String(payload.template_type)} is not supported`) };
  }
}

function checkTextButtons(oa: Oa, text: string, payload: Record<string, unknown>): Checked<Content> {
  if (oa.buttons !== 'A') return { refused: refuse(-233, 'this structure is not supported') };
  if (text === '') return { refused: refuse(-201, 'buttons without text') };
  const extra = unknownKey(payload, ['buttons']);
  if (extra) return { refused: refuse(-201, `unknown key of payload: ${extra}`) };
  const buttons = checkButtons(payload.buttons);
  return 'refused' in buttons ? buttons : { ok: { text, form: 'buttons', buttons: buttons.ok } };
}

function checkFile(world: World, oa: Oa, text: string, payload: Record<string, unknown>): Checked<Content> {
  if (text !== '') return { refused: refuse(-201, 'a file carries no text') };
  const kept = world.attachments.get(String(payload.token));
  if (kept?.oa !== oa || kept.kind !== 'file') return { refused: refuse(-100, 'token is invalid') };
  return { ok: { text: '', form: 'file', buttons: [] } };
}

function checkAskContact(text: string, payload: Record<string, unknown>): Checked<Content> {
  const element = Array.isArray(payload.elements) ? payload.elements[0] : undefined;
  if (!isRecord(element) || typeof element.title !== 'string' || typeof element.subtitle !== 'string')
    return { refused: refuse(-201, 'request_user_info needs title and subtitle') };
  if (element.title.length > 100 || element.subtitle.length > 500)
    return { refused: refuse(-210, 'title or subtitle is too long') };
  if (!isHttps(element.image_url)) return { refused: refuse(-201, 'image_url must be https') };
  return {
    ok: {
      text: [text, element.title, element.subtitle].filter(Boolean).join('\n'),
      form: 'ask-contact',
      buttons: [],
    },
  };
}
