export type HttpErrorCode =
  /** The address may not be called. */
  | 'http.refused'
  /** No connection came about. */
  | 'http.unreachable'
  | 'http.timeout'
  /** The connection broke. */
  | 'http.broken'
  | 'http.too-large';

/** An outbound call that brought no answer. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: HttpErrorCode;
  /** Could the other side have received the request? */
  readonly sent: boolean;
  constructor(code: HttpErrorCode, sent: boolean, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.sent = sent;
  }
}

/** Failures before there was a connection: nothing can have been sent. */
const UNREACHABLE = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Any failure of a call as an `HttpError`. */
export function toHttpError(error: unknown, timedOut: boolean): HttpError {
  if (error instanceof HttpError) return error;
  if (timedOut) return new HttpError('http.timeout', true, { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (UNREACHABLE.has(code)) return new HttpError('http.unreachable', false, { cause: error });
  const late = code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT';
  return new HttpError(late ? 'http.timeout' : 'http.broken', true, { cause: error });
}
