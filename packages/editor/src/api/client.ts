import type { Text } from '@danloi/engine/manifest';
import { takeAhead } from './ahead.ts';

/** The server answered, but not with what was asked for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly details: unknown;
  constructor(status: number, code: string, text: Text, details: unknown) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.text = text;
    this.details = details;
  }
}

const UNCLEAR: Text = {
  vi: 'Máy chủ chưa làm được việc này. Hãy thử lại sau ít phút.',
  en: 'The server could not do this. Try again in a few minutes.',
};

interface ErrorBody {
  error?: { code?: string; message?: Text; details?: unknown };
}

/** Asked without a session these answer 401 and mean it: nobody's session has ended. */
const MAY_BE_SIGNED_OUT = ['/api/me', '/api/sign-in'];
const signedOutListeners = new Set<() => void>();

/** Hears that the server does not know this browser's session any more; gives the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => void signedOutListeners.delete(listener);
}

/**
 * One call to the server's API; a Blob is JSON already written. Throws an ApiError for an answer that says no, a TypeError without
 * network.
 */
export async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  const response =
    (method === 'GET' ? await takeAhead(path) : undefined) ??
    (await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: form || body instanceof Blob ? body : JSON.stringify(body) }),
      headers: body === undefined || form ? {} : { 'Content-Type': 'application/json' },
    }));
  if (response.ok) return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  if (response.status === 401 && !MAY_BE_SIGNED_OUT.includes(path)) {
    for (const listener of signedOutListeners) listener();
  }
  const answer = (await response.json().catch(() => ({}))) as ErrorBody;
  throw new ApiError(
    response.status,
    answer.error?.code ?? 'unclear',
    answer.error?.message ?? UNCLEAR,
    answer.error?.details,
  );
}

const NO_NETWORK: Text = {
  vi: 'Không nối được với máy chủ. Hãy xem lại mạng rồi thử lại.',
  en: 'The server cannot be reached. Check the network and try again.',
};

/** What to tell people about a failed request. */
export function messageOf(error: unknown): Text {
  return error instanceof ApiError ? error.text : NO_NETWORK;
}

/** What was asked for has been deleted; not to be mixed up with a server that does not know the address. */
export const isGone = (error: unknown): boolean => error instanceof ApiError && error.code === 'not-found';

/** The HTTP status of a failed request; 0 without an answer. */
export function statusOf(error: unknown): number {
  return error instanceof ApiError ? error.status : 0;
}
