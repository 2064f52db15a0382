import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { challengeOf, newVerifier } from './pkce.ts';
import { APP, APP_SECRET, NOW, OA, pair, refused, type TestZalo, TOKEN, testZalo } from './testing.ts';

const GETOA = '/v2.0/oa/getoa';
const HOUR = 3_600_000;

async function connected(): Promise<TestZalo> {
  const test = await testZalo();
  await test.connect();
  return test;
}

const presented = (test: TestZalo) =>
  test.calls.filter((c) => c.path === TOKEN).map((c) => (c.body as { refresh_token?: string }).refresh_token);

const access = async (test: TestZalo) => test.zalo.tokens.access(await test.channel());
const renew = async (test: TestZalo, refusedToken = 'access-0') =>
  test.zalo.tokens.renew(await test.channel(), refusedToken);

describe('renewing', () => {
  it('presents the refresh token with the secret of the app, and stores the new pair sealed', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1));
    expect(await renew(test)).toEqual({ kind: 'ok', access: 'access-1' });
    expect(test.calls[0]).toMatchObject({
      headers: { secret_key: APP_SECRET, 'content-type': 'application/x-www-form-urlencoded' },
      body: { app_id: APP, grant_type: 'refresh_token', refresh_token: 'refresh-0' },
    });
    const { tokens } = await test.channel();
    expect(tokens).toMatchObject({ expiresAt: NOW + 90_000_000 });
    expect(tokens).not.toHaveProperty('refreshing');
    expect(JSON.stringify(tokens)).not.toMatch(/access-|refresh-/);
  });

  it('reads a pair under data', async () => {
    const test = await connected();
    test.answer(TOKEN, {
      json: { error: 0, data: { access_token: 'a', refresh_token: 'r', expires_in: 3600 } },
    });
    expect(await renew(test)).toEqual({ kind: 'ok', access: 'a' });
    expect((await test.channel()).tokens?.expiresAt).toBe(NOW + HOUR);
  });

  it('is done once by many callers at once, in this process and in another', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1), refused(-14014));
    const other = test.another();
    const channel = await test.channel();
    const all = await Promise.all(
      [test.zalo, test.zalo, other, other].map((zalo) => zalo.tokens.renew(channel, 'access-0')),
    );
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"kind":"ok","access":"access-1"}']),
    );
    expect(presented(test)).toEqual(['refresh-0']);
  });

  it('happens two hours before the end, and not before', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1));
    await test.zalo.tokens.renewDue();
    expect(presented(test)).toEqual([]);
    test.clock.now += 23 * HOUR + 1;
    await Promise.all([test.zalo.tokens.renewDue(), test.another().tokens.renewDue()]);
    expect(presented(test)).toEqual(['refresh-0']);
    expect(await access(test)).toEqual({ kind: 'ok', access: 'access-1' });
  });

  it('happens at the first use after the end', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1));
    test.clock.now += 26 * HOUR;
    expect(await access(test)).toEqual({ kind: 'ok', access: 'access-1' });
  });

  it.each([-14014, -14020, -118])('%d is final: an administrator must allow the app again', async (code) => {
    const test = await connected();
    test.answer(TOKEN, refused(code));
    expect(await renew(test)).toEqual({ kind: 'needs-consent' });
    expect(await renew(test)).toEqual({ kind: 'needs-consent' });
    expect(presented(test)).toEqual(['refresh-0']);
    expect((await test.channel()).tokens).toMatchObject({ needsConsent: true });
  });

  it.each<[string, Parameters<TestZalo['answer']>[1], string]>([
    ['another refusal', refused(-14002), 'zalo.oauth.-14002'],
    ['HTML under 502', { text: '<html>', status: 502 }, 'zalo.oauth.http-502'],
    ['404 "empty api"', { text: 'empty api', status: 404 }, 'zalo.oauth.http-404'],
    ['no connection', { fails: 'http.unreachable' }, 'http.unreachable'],
  ])('%s leaves the pair as it is, for a later try', async (_, reply, code) => {
    const test = await connected();
    test.answer(TOKEN, reply, pair(1));
    const before = (await test.channel()).tokens;
    expect(await renew(test)).toEqual({ kind: 'later', code });
    expect((await test.channel()).tokens).toEqual(before);
    expect(await renew(test)).toEqual({ kind: 'ok', access: 'access-1' });
  });

  it('presents a token whose answer was lost once more', async () => {
    const test = await connected();
    test.answer(TOKEN, { fails: 'http.timeout' }, pair(1));
    expect(await renew(test)).toEqual({ kind: 'ok', access: 'access-1' });
    expect(presented(test)).toEqual(['refresh-0', 'refresh-0']);
  });

  it('and never a third time', async () => {
    const test = await connected();
    test.answer(TOKEN, { fails: 'http.broken' });
    expect(await renew(test)).toEqual({ kind: 'needs-consent' });
    expect(presented(test)).toEqual(['refresh-0', 'refresh-0']);
  });

  it('takes over from a process that died in the middle, counting its try', async () => {
    const test = await connected();
    await test.zalo.directory.change('kenhmot', (c) =>
      c.tokens
        ? { ...c, tokens: { ...c.tokens, refreshing: { by: 'gone', since: NOW, tries: 1 } } }
        : undefined,
    );
    test.clock.now += 61_000;
    test.answer(TOKEN, { fails: 'http.timeout' }, pair(1));
    expect(await renew(test)).toEqual({ kind: 'needs-consent' });
    expect(presented(test)).toEqual(['refresh-0']);
  });

  it('keeps a pair that was issued but not stored, and stores it before anything else', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1), refused(-14014));
    const { replace } = test.store;
    let writes = 0;
    // The mark is written; the new pair is not.
    test.store.replace = async (collection, doc, rev) => {
      writes += 1;
      if (writes === 2) throw new Error('the store went away');
      return replace.call(test.store, collection, doc, rev) as ReturnType<typeof replace>;
    };
    await expect(renew(test)).rejects.toThrow();
    expect(await renew(test)).toEqual({ kind: 'ok', access: 'access-1' });
    expect(presented(test)).toEqual(['refresh-0']);
    expect(await access(test)).toEqual({ kind: 'ok', access: 'access-1' });
  });

  it('gives the newer token to whoever comes with an old one', async () => {
    const test = await connected();
    expect(await renew(test, 'access-old')).toEqual({ kind: 'ok', access: 'access-0' });
    expect(presented(test)).toEqual([]);
  });
});

describe('consent', () => {
  const begin = async (test: TestZalo) => {
    const url = new URL(
      await test.zalo.consent.url(await test.channel(), 'https://may-chu.vn/zalo/callback'),
    );
    return url.searchParams;
  };

  it('asks with a challenge and a state, and exchanges the code with the verifier', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1));
    test.answer(GETOA, { json: { error: 0, data: { oaid: OA, name: 'A' } } });
    const asked = await begin(test);
    expect(asked.get('redirect_uri')).toBe('https://may-chu.vn/zalo/callback');
    const app = Fastify();
    await test.zalo.register(app);
    const back = await app.inject(`/zalo/callback?code=ma&oa_id=${OA}&state=${asked.get('state')}`);
    expect([back.statusCode, back.headers.location]).toEqual([303, '/kenh-zalo/kenhmot?cap-quyen=ok']);
    const form = test.calls[0]?.body as Record<string, string>;
    expect(form).toMatchObject({ grant_type: 'authorization_code', code: 'ma', app_id: APP });
    expect(challengeOf(form.code_verifier ?? '')).toBe(asked.get('code_challenge'));
    expect(await access(test)).toEqual({ kind: 'ok', access: 'access-1' });
    expect(await test.channel()).not.toHaveProperty('consent');
    await app.close();
  });

  it('finds the only waiting account when Zalo gives no state back', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1));
    test.answer(GETOA, { fails: 'http.timeout' });
    await begin(test);
    expect(await test.zalo.consent.finish({ code: 'ma', oaId: OA })).toEqual({
      ok: true,
      channel: 'kenhmot',
    });
  });

  it('refuses a wrong state, an old one, a second use, and tokens of another OA', async () => {
    const test = await connected();
    test.answer(TOKEN, pair(1));
    test.answer(GETOA, { json: { error: 0, data: { oa_id: '4999' } } });
    const state = (await begin(test)).get('state') ?? '';
    const finish = (given: string) => test.zalo.consent.finish({ code: 'ma', oaId: OA, state: given });
    expect(await finish('kenhmot.sai')).toMatchObject({ ok: false, code: 'channel.no-consent-begun' });
    expect(await finish(state)).toMatchObject({ ok: false, code: 'channel.other-oa' });
    expect(await access(test)).toEqual({ kind: 'ok', access: 'access-0' });
    test.clock.now += 11 * 60_000;
    expect(await finish(state)).toMatchObject({ ok: false, code: 'channel.no-consent-begun' });
  });

  it('says what Zalo refused', async () => {
    const test = await connected();
    test.answer(TOKEN, refused(-14019));
    const state = (await begin(test)).get('state') ?? '';
    expect(await test.zalo.consent.finish({ code: 'ma', state })).toMatchObject({
      ok: false,
      code: 'zalo.oauth.-14019',
    });
  });
});

describe('PKCE', () => {
  it('has the documented challenge', () => {
    expect(challengeOf('dan-loi_0123456789ABCDEFGHIJKLMNOPQRSTUVWXY')).toBe(
      'icbftzq8GGkMzinTsFueZfINRVjwTFNyODTT7D10l3M',
    );
  });

  it('chooses verifiers of 43 letters and digits whose challenge is the same in both alphabets', async () => {
    const { platform } = await testZalo();
    for (let i = 0; i < 50; i++) {
      const verifier = newVerifier(platform);
      expect(verifier).toMatch(/^[A-Za-z0-9]{43}$/);
      expect(challengeOf(verifier)).toMatch(/^[A-Za-z0-9]{43}$/);
    }
  });
});
