import Type from 'typebox';
import { Closed } from './http.ts';

const MediaId = Type.String({ minLength: 1, maxLength: 200 });

/** What a citizen does on a phone, one shape each; how a chat begins is another matter. */
export const citizenEvents = [
  Closed({ kind: Type.Literal('text'), text: Type.String({ maxLength: 5_000 }) }),
  Closed({ kind: Type.Literal('choice'), payload: Type.String({ minLength: 1, maxLength: 300 }) }),
  Closed({ kind: Type.Literal('image'), media: MediaId }),
  Closed({
    kind: Type.Literal('file'),
    media: MediaId,
    name: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  Closed({
    kind: Type.Literal('location'),
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
  }),
  Closed({
    kind: Type.Literal('contact'),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    phone: Type.Optional(Type.String({ maxLength: 40 })),
    address: Type.Optional(Type.String({ maxLength: 600 })),
  }),
  Closed({ kind: Type.Literal('sticker') }),
] as const;
