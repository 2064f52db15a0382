import { request } from 'undici';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from './clock.ts';
import { challengeOf } from './oauth.ts';
import { startSmallWorld } from './testing.ts';

const callback = 'https://chatbot.vi-du.gov.vn/zalo/callback';
const verifier = 'dan-loi_0123456789ABCDEFGHIJKLMNOPQRSTUVWXY';
let world: Awaited<ReturnType<typeof startSmallWorld>>;

beforeEach(async () => {
  world = await startSmallWorld();
  world.app.callback = callback;
});
afterEach(() => world.zalo.stop());

function link(change: Record<string, string> = {}): string {
  const query = {
    app_id: world.app.id,
    redirect_uri: callback,
    code_challenge: challengeOf(verifier),
    state: 's1',
  };
  return `${world.zalo.url}/v4/oa/permission?${new URLSearchParams({ ...query, ...change })}`;
}

async function token(form: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await request(`${world.zalo.url}/v4/oa/access_token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      secret_key: world.app.secret,
      ...headers,
    },
    body: new URLSearchParams({ app_id: world.app.id, ...form }).toString(),
  });
  return { status: answer.statusCode, json: (await answer.body.json()) as Record<string, unknown> };
}

function newCode(): string {
  const granted = world.zalo.consent(link(), world.oa);
  if (!('location' in granted)) throw new Error(granted.errorName);
  const back = new URL(granted.location);
  expect(back.searchParams.get('oa_id')).toBe(world.oa.id);
  expect(back.searchParams.get('state')).toBe('s1');
  return back.searchParams.get('code') ?? '';
}

it('has the known challenge for the known verifier', () => {
  expect(challengeOf(verifier)).toBe('icbftzq8GGkMzinTsFueZfINRVjwTFNyODTT7D10l3M');
});

it('gives a pair for a code, once', async () => {
  const code = newCode();
  const form = { grant_type: 'authorization_code', code, code_verifier: verifier };
  const first = await token(form);
  expect(first.json).toMatchObject({ expires_in: '90000' });
  expect(first.json.access_token).toBeTypeOf('string');
  expect((await token(form)).json).toMatchObject({ error: -14005 });
});

it('refuses a late code, another verifier, another callback', async () => {
  const late = newCode();
  await world.zalo.clock.advance(10 * MINUTE);
  const form = { grant_type: 'authorization_code', code_verifier: verifier };
  expect((await token({ ...form, code: late })).json).toMatchObject({ error: -14019 });
  const wrong = { ...form, code: newCode(), code_verifier: 'khac' };
  expect((await token(wrong)).json).toMatchObject({ error: -14003, error_name: 'Invalid code verifier' });
  const elsewhere = world.zalo.consent(link({ redirect_uri: `${callback}/` }), world.oa);
  expect(elsewhere).toEqual({ errorName: 'Invalid redirect uri' });
});

it('takes a refresh token once, and the old access token dies', async () => {
  const form = { grant_type: 'refresh_token', refresh_token: world.tokens.refreshToken };
  const { json } = await token(form);
  expect((await token(form)).json).toMatchObject({ error: -14014 });
  expect(world.zalo.refusals.unexpected()).toHaveLength(1);
  expect(await world.send({ text: 'Xin chào' })).toBe(-220);
  const fresh = await world.call('/v2.0/oa/getoa', { method: 'GET', token: String(json.access_token) });
  expect(fresh.json().data.oaid).toBe(world.oa.id);
});

it('lets exactly one of two racing refreshes win', async () => {
  const form = { grant_type: 'refresh_token', refresh_token: world.tokens.refreshToken };
  const answers = await Promise.all([token(form), token(form)]);
  expect(answers.filter(({ json }) => 'access_token' in json)).toHaveLength(1);
});

it('lets tokens die in time', async () => {
  await world.zalo.clock.advance(25 * HOUR);
  expect(await world.send({ text: 'Xin chào' })).toBe(-216);
  await world.zalo.clock.advance(90 * DAY);
  const form = { grant_type: 'refresh_token', refresh_token: world.tokens.refreshToken };
  expect((await token(form)).json).toMatchObject({ error: -14020 });
});

it('answers 404 without the secret, and refuses a wrong one or another type', async () => {
  const form = { grant_type: 'refresh_token', refresh_token: world.tokens.refreshToken };
  const { statusCode } = await request(`${world.zalo.url}/v4/oa/access_token`, { method: 'POST', body: '' });
  expect(statusCode).toBe(404);
  expect((await token(form, { secret_key: world.oa.secret })).json).toMatchObject({ error: -14004 });
  expect((await token(form, { 'content-type': 'application/json' })).json).toMatchObject({ error: -14002 });
  expect((await token(form)).json).toHaveProperty('access_token');
});

it('keeps the exchange when only the answer is lost', async () => {
  world.zalo.faults.next('token', 'reset-after');
  const form = { grant_type: 'refresh_token', refresh_token: world.tokens.refreshToken };
  await expect(token(form)).rejects.toThrow();
  expect((await token(form)).json).toMatchObject({ error: -14014 });
});
