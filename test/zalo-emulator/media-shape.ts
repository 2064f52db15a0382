/** A picture or sticker with a caption. */
import { refuse } from './answer.ts';
import { type Checked, checkButtons, isHttps, isRecord, unknownKey } from './buttons.ts';
import { DAY } from './clock.ts';
import type { Content } from './content.ts';
import type { Oa } from './identities.ts';
import type { World } from './world.ts';

/** Uploads live for a week. */
const UPLOAD_LIFE = 7 * DAY;

export function checkMedia(
  world: World,
  oa: Oa,
  text: string,
  payload: Record<string, unknown>,
): Checked<Content> {
  const { elements, buttons } = payload;
  if (buttons !== undefined && (!world.settings.buttonsBesideMedia || oa.buttons === 'C'))
    return { refused: refuse(-233, 'buttons beside media are not supported') };
  const element = Array.isArray(elements) && elements.length === 1 ? elements[0] : undefined;
  if (!isRecord(element)) return { refused: refuse(-201, 'media needs exactly one element') };
  const extra = unknownKey(element, ['media_type', 'attachment_id', 'url', 'width', 'height']);
  if (extra) return { refused: refuse(-201, `unknown key of an element: ${extra}`) };
  const below = buttons === undefined ? { ok: [] } : checkButtons(buttons);
  if ('refused' in below) return below;
  if (element.media_type === 'sticker') return { ok: { text, form: 'sticker', buttons: below.ok } };
  if (element.media_type !== 'image' && element.media_type !== 'gif')
    return { refused: refuse(-201, 'media_type is invalid') };
  if (element.url !== undefined)
    return isHttps(element.url)
      ? { ok: { text, form: 'picture', picture: element.url, buttons: below.ok } }
      : { refused: refuse(-201, 'url must be https') };
  const id = element.attachment_id;
  const kept = typeof id === 'string' ? world.attachments.get(id) : undefined;
  if (typeof id !== 'string' || kept?.oa !== oa || kept.kind !== element.media_type)
    return { refused: refuse(-100, 'attachment_id is invalid') };
  if (world.clock.now() >= kept.uploadedAt + UPLOAD_LIFE)
    return { refused: refuse(-100, 'attachment_id has expired') };
  return { ok: { text, form: 'picture', picture: id, buttons: below.ok } };
}
