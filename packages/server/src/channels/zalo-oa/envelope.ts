import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { looseId, looseObject } from './loose.ts';

/** What every event has in common. All else is read where it is needed: fields and kinds appear over time. */
const EnvelopeSchema = Type.Object({
  app_id: Type.Union([Type.String({ minLength: 1, maxLength: 64 }), Type.Integer()]),
  event_name: Type.String({ minLength: 1, maxLength: 100 }),
  timestamp: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Number()])),
  message: Type.Optional(Type.Unknown()),
  info: Type.Optional(Type.Unknown()),
});
const schema = Compile(EnvelopeSchema);

type RawEvent = Static<typeof EnvelopeSchema> & Readonly<Record<string, unknown>>;

export interface Envelope {
  appId: string;
  name: string;
  /** As written, for the signature. */
  timestamp: string;
  /** Ms since 1970; absent when it cannot be read. */
  at: number | undefined;
  sender: string | undefined;
  recipient: string | undefined;
  /** A person who wrote by hand in the OA's own tool. */
  admin: string | undefined;
  /** `oa_id` of events that have neither sender nor recipient. */
  oa: string | undefined;
  /** The person of such events. */
  user: string | undefined;
  raw: RawEvent;
}

/** Reads the envelope; `undefined` when this is no event. Never throws. */
export function readEnvelope(value: unknown): Envelope | undefined {
  if (!schema.Check(value)) return undefined;
  const raw = value as RawEvent;
  const appId = looseId(raw.app_id);
  if (appId === undefined) return undefined;
  const sender = looseObject(raw.sender);
  return {
    appId,
    name: raw.event_name,
    timestamp: raw.timestamp === undefined ? '' : String(raw.timestamp),
    at: readTime(raw.timestamp),
    sender: looseId(sender.id),
    recipient: looseId(looseObject(raw.recipient).id),
    admin: looseId(sender.admin_id),
    oa: looseId(raw.oa_id),
    user: looseId(looseObject(raw.follower).id) ?? looseId(raw.user_id),
    raw,
  };
}

/** Times come as text or number, in ms or, in old events, in seconds. */
export function readTime(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return undefined;
  return Math.floor(number < 1e11 ? number * 1000 : number);
}
