/** What the API of channels takes and gives. */
import Type from 'typebox';
import { Closed, OneOf, TextSchema } from './http.ts';

export const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
/** Up to 19 digits: a text, since a number would lose some. */
export const Digits = Type.String({ pattern: '^[0-9]{1,24}$' });
const Secret = Type.String({ minLength: 1, maxLength: 500, pattern: '^[\\x21-\\x7e]+$' });
export const Token = Type.String({ minLength: 1, maxLength: 4_000, pattern: '^[\\x21-\\x7e]+$' });
const ButtonForm = OneOf(['buttons', 'list', 'numbers']);

/** What can be set at the beginning and later. */
export const changes = {
  appSecret: Type.Optional(Secret),
  oaSecret: Type.Optional(Secret),
  /** Name of the file `zalo_verifier….html`, or its code. */
  siteVerifier: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  buttonForm: Type.Optional(ButtonForm),
};
const Check = Closed({
  id: Type.String(),
  state: OneOf(['done', 'todo', 'problem']),
  title: TextSchema,
  help: TextSchema,
});
/** An account as people see it. */
export const Channel = Closed({
  id: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  appId: Type.String(),
  oaId: Type.String(),
  appSecretFingerprint: Type.Optional(Type.String()),
  oaSecretFingerprint: Type.Optional(Type.String()),
  siteVerifier: Type.Optional(Type.String()),
  webhookUrl: Type.String(),
  callbackUrl: Type.String(),
  proven: Type.Boolean(),
  buttonForm: ButtonForm,
  lastEventAt: Type.Optional(Type.String()),
  tokenExpiresAt: Type.Optional(Type.String()),
  needsConsent: Type.Boolean(),
  checks: Type.Array(Check),
});
export const Proof = Closed({
  ok: Type.Boolean(),
  oaName: Type.Optional(Type.String()),
  message: TextSchema,
});
