import { Agent, type Dispatcher, type FormData } from 'undici';
import type { Platform } from '../platform.ts';
import { publicConnector, type Resolve, resolveByDns } from './connector.ts';
import { HttpError, toHttpError } from './errors.ts';

export interface HttpRequest {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array | FormData;
  /** For everything together; default 10 s. */
  timeoutMs?: number;
  /** Of the answer's body; default 1 MB. */
  maxBytes?: number;
  /** Also takes `http:` on port 80, for public files that are offered no other way. */
  plain?: boolean;
  /** Asked of each address, those that answers point to too; a `false` is a refusal. */
  allow?: (url: URL) => boolean;
}

export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** The server's only way out: what it calls, it calls through this. */
export interface HttpClient {
  /** Gives whatever the other side answers; throws an `HttpError` when there is no answer. */
  request(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface HttpClientOptions {
  platform: Pick<Platform, 'after'>;
  /** Origins that the operator has named (`http://127.0.0.1:3900`): taken as they are, whatever their address. */
  trusted: readonly string[];
  resolve?: Resolve;
}

const MAX_REDIRECTS = 3;

/** Makes the client. No proxy of the environment is used, no address followed that was not checked. */
export function createHttpClient({
  platform,
  trusted,
  resolve = resolveByDns,
}: HttpClientOptions): HttpClient {
  const origins = new Set(trusted.map((address) => new URL(address).origin));
  const limits = {
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
    keepAliveTimeout: 4_000,
    maxHeaderSize: 16_384,
  };
  const agents = {
    trusted: new Agent({ ...limits, connect: { timeout: 5_000 } }),
    public: new Agent({ ...limits, connect: publicConnector(resolve) }),
  };

  const agentFor = (url: URL, plain: boolean): Agent => {
    if (url.username !== '' || url.password !== '') throw new HttpError('http.refused', false);
    if (origins.has(url.origin)) return agents.trusted;
    // A port that is a scheme's own is empty.
    const allowed = url.protocol === 'https:' || (plain && url.protocol === 'http:');
    if (!allowed || url.port !== '') throw new HttpError('http.refused', false);
    return agents.public;
  };

  const once = async (url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> => {
    const { method = 'GET', headers = {}, body = null, plain = false, maxBytes = 1_000_000 } = request;
    if (request.allow?.(url) === false) throw new HttpError('http.refused', false);
    const agent = agentFor(url, plain);
    const path = `${url.pathname}${url.search}`;
    const options = { origin: url.origin, path, method, headers, body, signal };
    const answer = await agent.request(options as Dispatcher.RequestOptions);
    return {
      status: answer.statusCode,
      headers: flatten(answer.headers),
      body: await readAll(answer.body, maxBytes),
    };
  };

  return {
    async request(request) {
      const abort = new AbortController();
      const stop = platform.after(request.timeoutMs ?? 10_000, () => abort.abort());
      try {
        return await follow(request, (url, current) => once(url, current, abort.signal));
      } catch (error) {
        throw toHttpError(error, abort.signal.aborted);
      } finally {
        stop();
      }
    },
    async close() {
      await Promise.all([agents.trusted.destroy(), agents.public.destroy()]);
    },
  };
}

/** Makes the call and those that its answers point to, each checked anew. */
async function follow(
  request: HttpRequest,
  once: (url: URL, request: HttpRequest) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  let url = parse(request.url);
  let current = request;
  for (let redirects = 0; ; redirects++) {
    const answer = await once(url, current);
    const { location } = answer.headers;
    const moved = answer.status >= 300 && answer.status < 400 && location !== undefined;
    // Only a plain reading may be taken elsewhere.
    if (!moved || (current.method ?? 'GET') !== 'GET') return answer;
    if (redirects === MAX_REDIRECTS) throw new HttpError('http.refused', true);
    const next = parse(location, url);
    // What was meant for one host is not told to another.
    if (next.origin !== url.origin) current = { ...current, headers: {} };
    url = next;
  }
}

function parse(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (!url) throw new HttpError('http.refused', false);
  return url;
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const flat: [string, string][] = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(flat);
}

async function readAll(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new HttpError('http.too-large', true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
