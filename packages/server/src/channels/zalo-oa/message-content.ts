import { hash } from 'node:crypto';
import type { InboundEvent, MediaRef } from '@danloi/engine';
import { type Loose, looseArray, looseDecimal, looseObject, looseText, looseUrl } from './loose.ts';

/** What a citizen's message holds, without the event's id and time. */
export type Content = InboundEvent extends infer E
  ? E extends unknown
    ? Omit<E, 'id' | 'at'>
    : never
  : never;

export interface ReadContent {
  content: Content;
  /** Where the bytes of each media are, while they are. */
  fetch?: { media: string; url: string }[];
}

const MEDIA: Readonly<Record<string, MediaRef['kind']>> = {
  user_send_image: 'image',
  user_send_gif: 'image',
  user_send_audio: 'audio',
  user_send_video: 'video',
  user_send_file: 'file',
};

/** An album is bounded: more than this many pictures in one event is no album. */
const MOST_MEDIA = 20;

const textOf = (text: string | undefined): ReadContent => ({ content: { kind: 'text', text: text ?? '' } });

/** Reads the message of a `user_send_*` event. What cannot be read is an empty text: a citizen is never met by silence. */
export function readContent(name: string, message: Loose, eventId: string): ReadContent {
  const text = looseText(message.text);
  const payloads = looseArray(message.attachments).map((item) => looseObject(looseObject(item).payload));
  const first = payloads[0] ?? {};
  const mediaKind = MEDIA[name];
  if (mediaKind !== undefined) return mediaOf(mediaKind, payloads, text, eventId) ?? textOf(text);
  switch (name) {
    case 'user_send_sticker':
      return { content: { kind: 'sticker' } };
    case 'user_send_location':
      return locationOf(first, text) ?? textOf(text);
    case 'user_send_link':
    case 'user_send_business_card':
      return cardOf(first) ?? textOf(text ?? looseUrl(first.url) ?? looseText(first.description));
    default:
      return textOf(text);
  }
}

function mediaOf(
  kind: MediaRef['kind'],
  payloads: readonly Loose[],
  text: string | undefined,
  eventId: string,
): ReadContent | undefined {
  const media: MediaRef[] = [];
  const fetch: { media: string; url: string }[] = [];
  for (const [index, payload] of payloads.slice(0, MOST_MEDIA).entries()) {
    const url = looseUrl(payload.url);
    if (url === undefined) continue;
    // The same event gives the same ids, however often it is delivered.
    const id = hash('sha256', `${eventId}/${index}`, 'hex').slice(0, 32);
    const name = looseText(payload.name, 200);
    media.push({ id, kind, ...(name === undefined ? {} : { name }) });
    fetch.push({ media: id, url });
  }
  if (media.length === 0) return undefined;
  return { content: { kind: 'media', media, ...(text === undefined ? {} : { text }) }, fetch };
}

function locationOf(payload: Loose, text: string | undefined): ReadContent | undefined {
  const coordinates = looseObject(payload.coordinates);
  const latitude = looseDecimal(coordinates.latitude, -90, 90);
  const longitude = looseDecimal(coordinates.longitude, -180, 180);
  if (latitude === undefined || longitude === undefined) return undefined;
  return { content: { kind: 'location', latitude, longitude, ...(text === undefined ? {} : { text }) } };
}

/** A business card is a link whose description is JSON with a phone number. */
function cardOf(payload: Loose): ReadContent | undefined {
  const description = looseText(payload.description);
  if (!description?.startsWith('{')) return undefined;
  try {
    const card = looseObject(JSON.parse(description));
    const phone = looseText(card.phone, 40);
    if (phone === undefined) return undefined;
    const name = looseText(card.name, 200);
    return { content: { kind: 'contact', phone, ...(name === undefined ? {} : { name }) } };
  } catch {
    return undefined;
  }
}

/** The contact data of `user_submit_info`, in its older and its newer form. */
export function readSubmittedInfo(info: Loose): Content {
  const name = looseText(info.name, 200);
  const phone = looseText(info.phone, 40);
  const parts = [info.address, info.ward, info.district, info.city].flatMap(
    (part) => looseText(part, 300) ?? [],
  );
  const address = looseText(info.full_address, 600) ?? looseText(parts.join(', '), 600);
  return {
    kind: 'contact',
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  };
}
