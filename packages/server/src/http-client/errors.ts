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
