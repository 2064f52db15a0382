/** The server's API as a signed-in browser uses it: a cookie, an origin, JSON. */

export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly body: unknown;

  constructor(what: string, status: number, body: unknown) {
    const error = (body as { error?: { code?: string } } | undefined)?.error;
    super(`${what} answered ${status}: ${JSON.stringify(body)}`);
    this.status = status;
    this.code = error?.code ?? '';
    this.body = body;
  }
}

export interface Api {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  put<T>(path: string, body: unknown): Promise<T>;
  patch<T>(path: string, body: unknown): Promise<T>;
  delete(path: string): Promise<void>;
  /** A file and a definition, as the import of tables wants them. */
  upload<T>(path: string, parts: Record<string, string | File>): Promise<T>;
  bytes(path: string): Promise<Buffer>;
  /** For a browser: the sign-in as `name=value`. */
  cookie(): string | undefined;
}

export function createApi(origin: string): Api {
  let cookie: string | undefined;

  async function call(method: string, path: string, body?: BodyInit, type?: string): Promise<Response> {
    const headers: Record<string, string> = { origin };
    if (cookie) headers.cookie = cookie;
    if (type) headers['content-type'] = type;
    const signal = AbortSignal.timeout(30_000);
    const answer = await fetch(origin + path, {
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    });
    for (const set of answer.headers.getSetCookie()) cookie = set.split(';')[0];
    if (answer.ok) return answer;
    const text = await answer.text();
    throw new ApiRefusal(`${method} ${path}`, answer.status, asJson(text));
  }

  async function json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const sent = body === undefined ? [] : [JSON.stringify(body), 'application/json'];
    const answer = await call(method, path, ...sent);
    return asJson(await answer.text()) as T;
  }

  return {
    get: (path) => json('GET', path),
    post: (path, body) => json('POST', path, body),
    put: (path, body) => json('PUT', path, body),
    patch: (path, body) => json('PATCH', path, body),
    delete: (path) => json('DELETE', path),
    async upload<T>(path: string, parts: Record<string, string | File>): Promise<T> {
      const form = new FormData();
      for (const [name, part] of Object.entries(parts)) form.append(name, part);
      return asJson(await (await call('POST', path, form)).text()) as T;
    },
    async bytes(path) {
      return Buffer.from(await (await call('GET', path)).arrayBuffer());
    },
    cookie: () => cookie,
  };
}

function asJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
