/** Rows of Zalo's recent chats, as the events that they were. */
import { type Envelope, readEnvelope } from './envelope.ts';
import { type Loose, looseArray, looseId, looseInteger, looseObject } from './loose.ts';

export interface HistoryRow {
  /** 1: from the citizen. */
  src: number | undefined;
  time: number;
  /** The other side of the chat. */
  contact: string;
  raw: Loose;
}

/**
 * Event of each type of row. Others ("nosupport") are left: some are no messages at all, and an answer to them, hours
 * later, would puzzle the citizen.
 */
const EVENTS: Readonly<Record<string, string>> = {
  text: 'user_send_text',
  voice: 'user_send_audio',
  photo: 'user_send_image',
  gif: 'user_send_gif',
  link: 'user_send_link',
  links: 'user_send_link',
  sticker: 'user_send_sticker',
  location: 'user_send_location',
  video: 'user_send_video',
  file: 'user_send_file',
};

/** The rows of an answer; what is none falls away. */
export function readRows(data: unknown, oaId: string): HistoryRow[] {
  return looseArray(data).flatMap((item) => {
    const raw = looseObject(item);
    const time = looseInteger(raw.time);
    const contact = [looseId(raw.from_id), looseId(raw.to_id)].find((id) => id !== undefined && id !== oaId);
    if (time === undefined || contact === undefined) return [];
    return [{ src: looseInteger(raw.src), time, contact, raw }];
  });
}

/** The event that brought this row, with the same message id: so a repeat is seen as one. */
export function rowToEnvelope(row: HistoryRow, appId: string, oaId: string): Envelope | undefined {
  const { raw } = row;
  const type = typeof raw.type === 'string' ? raw.type.toLowerCase() : '';
  const event = Object.hasOwn(EVENTS, type) ? EVENTS[type] : undefined;
  if (event === undefined) return undefined;
  const coordinates = readLocation(raw.location);
  return readEnvelope({
    app_id: appId,
    event_name: event,
    timestamp: String(row.time),
    sender: { id: row.contact },
    recipient: { id: oaId },
    message: {
      msg_id: raw.message_id,
      text: raw.message,
      attachments: [
        {
          payload: {
            url: raw.url ?? raw.thumb,
            description: raw.description,
            ...(coordinates && { coordinates }),
          },
        },
      ],
    },
  });
}

/** A location is an object, or JSON in a text. */
function readLocation(value: unknown): Loose | undefined {
  if (typeof value !== 'string')
    return typeof value === 'object' && value !== null ? (value as Loose) : undefined;
  try {
    return looseObject(JSON.parse(value));
  } catch {
    return undefined;
  }
}
