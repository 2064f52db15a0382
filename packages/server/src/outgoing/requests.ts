import { EffectError, type HttpAnswer, type HttpRequest } from '@danloi/engine';
import { workspaces } from '../documents.ts';
import { type HttpClient, HttpError } from '../http-client/index.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { WorkspaceSecrets } from './secrets.ts';

/** What a step may wait at most, and what it may bring back. */
const MOST_MS = 15_000;
const MOST_BYTES = 256 * 1_024;
const MOST_TEXT = 10_000;
/** Made by the client itself, or dangerous when made by hand. */
const NOT_OURS = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'upgrade', 'expect']);
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;

export type Requests = (workspace: string, request: HttpRequest) => Promise<HttpAnswer>;

/**
 * What steps of flows ask of other systems: only hosts that the workspace's owner has listed, each redirect looked at
 * anew; secrets are filled in here and nowhere earlier, so that no session or outbox ever holds one.
 */
export function createRequests(deps: {
  store: Pick<Store, 'get'>;
  platform: Pick<Platform, 'log'>;
  http: Pick<HttpClient, 'request'>;
  secrets: Pick<WorkspaceSecrets, 'fill'>;
}): Requests {
  return async (workspace, request) => {
    const hosts = new Set((await deps.store.get(workspaces, workspace))?.httpHosts ?? []);
    const allow = (url: URL): boolean => hosts.has(url.host);
    const headers: Record<string, string> = {};
    for (const { name, value } of request.headers) {
      if (!HEADER_NAME.test(name) || NOT_OURS.has(name.toLowerCase())) throw refused();
      headers[name.toLowerCase()] = oneLine(await deps.secrets.fill(workspace, value));
    }
    try {
      const { status, body } = await deps.http.request({
        ...{ url: request.url, method: request.method, headers, allow, maxBytes: MOST_BYTES },
        ...(request.body === undefined ? {} : { body: request.body }),
        timeoutMs: Math.min(request.timeoutMs, MOST_MS),
      });
      return answerOf(status, body);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const code = error.code === 'http.broken' ? 'http.unreachable' : error.code;
      deps.platform.log.warn({ code, workspace }, 'another system did not answer');
      throw new EffectError(code, error.message);
    }
  };
}

const refused = (): EffectError => new EffectError('http.refused', 'this address or header may not be used');

/** A header ends with its line: nothing of a text can begin another. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}]+/gu, ' ').trim();
}

function answerOf(status: number, body: Buffer): HttpAnswer {
  const text = body.toString('utf8');
  const answer = { status, text: text.slice(0, MOST_TEXT) };
  try {
    return { ...answer, json: JSON.parse(text) as NonNullable<HttpAnswer['json']> };
  } catch {
    return answer;
  }
}
