import type { HttpRequest } from '@danloi/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceSecrets, workspaces } from '../documents.ts';
import { type HttpClient, HttpError, type HttpRequest as Sent } from '../http-client/index.ts';
import { createKeyOf } from '../media/index.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { createRequests, createWorkspaceSecrets, type Requests, type WorkspaceSecrets } from './index.ts';

let parts: Parts;
let secrets: WorkspaceSecrets;
let requests: Requests;
let sent: Sent[];
let answer: (request: Sent) => { status: number; body: string };

const http: Pick<HttpClient, 'request'> = {
  async request(request) {
    sent.push(request);
    if (request.allow?.(new URL(request.url)) === false) throw new HttpError('http.refused', false);
    const { status, body } = answer(request);
    return { status, headers: {}, body: Buffer.from(body) };
  },
};

beforeEach(async () => {
  sent = [];
  answer = () => ({ status: 200, body: '{"so":7}' });
  parts = await serverParts();
  secrets = createWorkspaceSecrets({ ...parts, keyOf: createKeyOf(parts.store, parts.secrets) });
  requests = createRequests({ ...parts, http, secrets });
  const doc = await parts.store.get(workspaces, parts.own.workspace);
  if (doc) await parts.store.replace(workspaces, { ...doc, httpHosts: ['lgsp.example.vn'] }, doc.rev);
});

const ask = (given: Partial<HttpRequest> = {}, workspace = parts.own.workspace) =>
  requests(workspace, {
    ...{ method: 'GET', url: 'https://lgsp.example.vn/ho-so/1', headers: [], timeoutMs: 5_000 },
    ...given,
  });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code: string }) => error.code,
  );

describe('a request to another system', () => {
  it('goes to a listed host and brings JSON, text and status', async () => {
    expect(await ask()).toEqual({ status: 200, text: '{"so":7}', json: { so: 7 } });
    answer = () => ({ status: 404, body: 'không có' });
    expect(await ask()).toEqual({ status: 404, text: 'không có' });
  });

  it('goes to no other host, and in another workspace not to this one', async () => {
    expect(await codeOf(ask({ url: 'https://lgsp.example.vn.evil.vn/' }))).toBe('http.refused');
    expect(await codeOf(ask({ url: 'https://lgsp.example.vn:8443/' }))).toBe('http.refused');
    expect(await codeOf(ask({}, parts.foreign.workspace))).toBe('http.refused');
  });

  it('is looked at again where its answers lead', async () => {
    await ask();
    const allow = sent[0]?.allow;
    expect([allow?.(new URL('https://lgsp.example.vn/x')), allow?.(new URL('https://other.vn/'))]).toEqual([
      true,
      false,
    ]);
  });

  it('has bounds that a step cannot raise', async () => {
    await ask({ timeoutMs: 10 ** 9 });
    expect(sent[0]).toMatchObject({ timeoutMs: 15_000, maxBytes: 256 * 1_024 });
    answer = () => ({ status: 200, body: 'x'.repeat(50_000) });
    expect((await ask()).text).toHaveLength(10_000);
  });

  it('takes no header that is the client’s own, and none that hides another', async () => {
    const headers = (name: string, value = 'x') => ask({ headers: [{ name, value }] });
    for (const name of ['Host', 'content-length', 'Transfer-Encoding', 'a b', 'x:y', ''])
      expect(await codeOf(headers(name))).toBe('http.refused');
    await headers('X-Ma', 'một\r\nX-Khac: hai');
    expect(sent.at(-1)?.headers).toEqual({ 'x-ma': 'một X-Khac: hai' });
  });

  it.each([
    ['http.timeout', 'http.timeout'],
    ['http.unreachable', 'http.unreachable'],
    ['http.broken', 'http.unreachable'],
    ['http.too-large', 'http.too-large'],
  ] as const)('that ends in %s fails as %s', async (given, code) => {
    answer = () => {
      throw new HttpError(given, true);
    };
    expect(await codeOf(ask())).toBe(code);
  });
});

describe('a secret of the workspace', () => {
  it('is filled into headers, lies sealed, and is listed by its fingerprint', async () => {
    await secrets.set(parts.own, 'lgsp', 'mật-khẩu-1', 'lan');
    await ask({ headers: [{ name: 'authorization', value: 'Bearer {{secret.lgsp}}' }] });
    expect(sent[0]?.headers).toEqual({ authorization: 'Bearer mật-khẩu-1' });
    const stored = JSON.stringify(await parts.own.get(workspaceSecrets, 'lgsp'));
    expect(stored).not.toContain('mật-khẩu-1');
    const [first] = await secrets.list(parts.own);
    expect(first).toMatchObject({ name: 'lgsp', fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/) });
    await secrets.set(parts.own, 'lgsp', 'mật-khẩu-2', 'lan');
    expect((await secrets.list(parts.own))[0]?.fingerprint).not.toBe(first?.fingerprint);
  });

  it('that is missing, gone or another workspace’s fails the step and sends nothing', async () => {
    await secrets.set(parts.foreign, 'lgsp', 'x', 'lan');
    const asked = () => codeOf(ask({ headers: [{ name: 'a', value: '{{secret.lgsp}}' }] }));
    expect(await asked()).toBe('http.no-secret');
    await secrets.set(parts.own, 'lgsp', 'x', 'lan');
    expect(await asked()).toBe('no error');
    await secrets.delete(parts.own, 'lgsp');
    expect(await asked()).toBe('http.no-secret');
    expect(sent).toHaveLength(1);
  });
});
