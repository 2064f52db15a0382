/** Calls to Zalo and what their answers mean, before anyone decides what to do about them. */
import { HttpError } from '../../http-client/errors.ts';
import type { FormData, HttpAnswer, HttpClient, HttpRequest } from '../../http-client/index.ts';
import { type Loose, looseInteger, looseObject } from './loose.ts';

export type ApiAnswer =
  | { kind: 'ok'; data: unknown; whole: Loose }
  /** Zalo's own refusal: `error` other than 0, mostly under HTTP 200. */
  | { kind: 'error'; code: number; message: string; name: string }
  /** An HTTP status without a refusal of Zalo's in it. */
  | { kind: 'http'; status: number }
  /** No connection came about: certainly nothing was done. */
  | { kind: 'not-sent'; code: string }
  /** The request may have been carried out; no answer that can be read. */
  | { kind: 'unknown'; code: string };

export interface ZaloApi {
  post(path: string, token: string, body: object): Promise<ApiAnswer>;
  get(path: string, token: string, data?: object): Promise<ApiAnswer>;
  upload(path: string, token: string, form: FormData): Promise<ApiAnswer>;
  /** The token endpoint: a form, and the app's secret in its header. */
  token(appSecret: string, form: Readonly<Record<string, string>>): Promise<ApiAnswer>;
  /** Where an administrator allows the app. */
  consentUrl(query: Readonly<Record<string, string>>): string;
}

export interface ZaloApiOptions {
  http: Pick<HttpClient, 'request'>;
  openApiUrl: string;
  oauthUrl: string;
}

/** Below the outbox's own limit for one message. */
const SEND_TIMEOUT_MS = 6_000;
const TOKEN_TIMEOUT_MS = 15_000;
const UPLOAD_TIMEOUT_MS = 20_000;

export function createZaloApi({ http, openApiUrl, oauthUrl }: ZaloApiOptions): ZaloApi {
  const call = async (request: HttpRequest): Promise<ApiAnswer> => {
    try {
      return readAnswer(await http.request(request));
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return { kind: error.sent ? 'unknown' : 'not-sent', code: error.code };
    }
  };
  return {
    post: (path, token, body) =>
      call({
        url: openApiUrl + path,
        method: 'POST',
        headers: { access_token: token, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        timeoutMs: SEND_TIMEOUT_MS,
      }),
    get: (path, token, data) =>
      call({
        url: `${openApiUrl}${path}${data === undefined ? '' : `?data=${encodeURIComponent(JSON.stringify(data))}`}`,
        headers: { access_token: token },
      }),
    upload: (path, token, form) =>
      call({
        url: openApiUrl + path,
        method: 'POST',
        headers: { access_token: token },
        body: form,
        timeoutMs: UPLOAD_TIMEOUT_MS,
      }),
    token: (appSecret, form) =>
      call({
        url: `${oauthUrl}/v4/oa/access_token`,
        method: 'POST',
        headers: { secret_key: appSecret, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
        timeoutMs: TOKEN_TIMEOUT_MS,
      }),
    consentUrl: (query) => `${oauthUrl}/v4/oa/permission?${new URLSearchParams(query)}`,
  };
}

/** HTTP 200 is no success, and `error` comes as a number or as a text: only what the body says counts. */
function readAnswer(answer: Pick<HttpAnswer, 'status' | 'body'>): ApiAnswer {
  // A server that is in trouble says so by its status; what it writes beside it is no decision about the call.
  if (answer.status >= 500 || answer.status === 429) return { kind: 'http', status: answer.status };
  const whole = looseObject(parse(answer.body));
  const code = looseInteger(whole.error);
  if (code !== undefined && code !== 0)
    return { kind: 'error', code, message: short(whole.message), name: short(whole.error_name) };
  const good = answer.status >= 200 && answer.status < 300;
  if (!good) return { kind: 'http', status: answer.status };
  // A success names itself, or at least brings what was asked for.
  if (code === 0 || whole.data !== undefined || whole.access_token !== undefined)
    return { kind: 'ok', data: whole.data, whole };
  return { kind: 'unknown', code: 'zalo.unreadable' };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

const short = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
