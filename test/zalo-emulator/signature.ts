/** How Zalo signs a webhook: plain SHA-256 over app id + raw body + timestamp + OA secret, written after `mac=`. */
import { createHash, createHmac } from 'node:crypto';

export interface Signing {
  /** How the hash is written on the wire. `mac=` [sure 6]; the others are claimed by single sources. */
  form: 'mac=' | 'sha256=' | 'bare' | 'upper';
  /** `X-ZEvent-Timestamp`: absent [likely 5], or equal to the body's, or another that is the one signed. */
  timestampHeader: 'absent' | 'equal' | 'other';
  /** Which secret signs; all but `oa` must be refused. */
  secret: 'oa' | 'app' | 'wrong' | 'other-oa';
  /** Leaves the header out. */
  unsigned: boolean;
  /** Changes one byte of the body after signing. */
  tampered: boolean;
  /** Signs `JSON.stringify(JSON.parse(body))` instead of the bytes: what a careless verifier expects. */
  reserialised: boolean;
  /** HMAC keyed with the secret instead of a plain hash: another common mistake. */
  hmac: boolean;
}

export const normalSigning: Signing = {
  form: 'mac=',
  timestampHeader: 'absent',
  secret: 'oa',
  unsigned: false,
  tampered: false,
  reserialised: false,
  hmac: false,
};

export function mac(appId: string, body: string | Buffer, timestamp: string, secret: string): string {
  return createHash('sha256').update(appId).update(body).update(timestamp).update(secret).digest('hex');
}

/** What some take for the signature. */
export function hmac(appId: string, body: string | Buffer, timestamp: string, secret: string): string {
  return createHmac('sha256', secret).update(appId).update(body).update(timestamp).digest('hex');
}

/** The header's value in the asked form. */
export function written(hash: string, form: Signing['form']): string {
  if (form === 'bare') return hash;
  if (form === 'upper') return hash.toUpperCase();
  return form + hash;
}
