/** Did Zalo sign these bytes? A plain SHA-256 over app id, raw body, timestamp and the OA's secret, one after the other. */
import { createHash, timingSafeEqual } from 'node:crypto';

export interface SignedBody {
  appId: string;
  /** Exactly the bytes that arrived: the same JSON written again has another hash. */
  body: Buffer;
  /** The body's own `timestamp`, as written there. */
  timestamp: string;
  /** `X-ZEvent-Timestamp`, which some installations get beside it. */
  timestampHeader?: string | undefined;
  /** `X-ZEvent-Signature`. */
  signature: string | undefined;
}

/** Which timestamp the signature covers; `none`: the signature is missing or wrong. */
export type SignatureMatch = 'body-timestamp' | 'header-timestamp' | 'none';

/** The 64 hex digits in a header's value, whatever stands before them and however they are written. */
export function signatureDigest(header: string | undefined): Buffer | undefined {
  const hex = /^\s*(?:mac=|sha256=)?([0-9a-f]{64})\s*$/i.exec(header ?? '')?.[1];
  return hex === undefined ? undefined : Buffer.from(hex, 'hex');
}

/** Verifies with one OA secret. The body's timestamp is tried first, since that is what Zalo documents. */
export function verifySignature(signed: SignedBody, oaSecret: string): SignatureMatch {
  const given = signatureDigest(signed.signature);
  if (given === undefined || oaSecret === '') return 'none';
  const matches = (timestamp: string) =>
    timingSafeEqual(
      given,
      createHash('sha256')
        .update(signed.appId)
        .update(signed.body)
        .update(timestamp)
        .update(oaSecret)
        .digest(),
    );
  if (matches(signed.timestamp)) return 'body-timestamp';
  const { timestampHeader } = signed;
  if (timestampHeader === undefined || timestampHeader === signed.timestamp) return 'none';
  return matches(timestampHeader) ? 'header-timestamp' : 'none';
}
