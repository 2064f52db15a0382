import { fileTypeFromBuffer } from 'file-type';
import type { HttpClient } from '../http-client/index.ts';

/** What is kept of what citizens send. */
const MAX_CITIZEN_BYTES = 10 * 1024 * 1024;
const CITIZEN_TYPES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic']);
/** A channel's file server that answers so may have the file later. */
const MAY_COME = new Set([403, 404, 408, 425, 429]);

/** `never`: not a picture, too large, or at an address that may not be called. */
export async function download(
  http: Pick<HttpClient, 'request'>,
  url: string,
): Promise<{ bytes: Buffer; mime: string } | 'again' | 'never'> {
  // Channels offer pictures over plain http too.
  const answer = await http
    .request({ url, plain: true, maxBytes: MAX_CITIZEN_BYTES, timeoutMs: 30_000 })
    .catch((error: { code?: string }) =>
      error.code === 'http.refused' || error.code === 'http.too-large' ? 'never' : 'again',
    );
  if (typeof answer === 'string') return answer === 'never' ? 'never' : 'again';
  if (answer.status !== 200) return answer.status >= 500 || MAY_COME.has(answer.status) ? 'again' : 'never';
  const type = await fileTypeFromBuffer(answer.body);
  return type && CITIZEN_TYPES.has(type.mime) ? { bytes: answer.body, mime: type.mime } : 'never';
}
