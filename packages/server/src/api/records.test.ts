/** What flows record beside submissions: notices to staff, ratings, consents. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createConsents } from '../consents/index.ts';
import { consents, notices } from '../documents.ts';
import { createNotices } from '../notices/index.ts';
import { createRatings } from '../ratings/index.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { consentRoutes } from './consents.ts';
import { noticeRoutes } from './notices.ts';
import { ratingRoutes } from './ratings.ts';

const FLOW = { id: 'f', version: '1' };
let now = Date.UTC(2026, 10, 25, 2);
let parts: Parts;
let app: TestApp;
let made: {
  notices: ReturnType<typeof createNotices>;
  ratings: ReturnType<typeof createRatings>;
  consents: ReturnType<typeof createConsents>;
};

beforeEach(async () => {
  now = Date.UTC(2026, 10, 25, 2);
  parts = await serverParts({ now: () => now });
  made = { notices: createNotices(parts), ratings: createRatings(parts), consents: createConsents(parts) };
  app = await testApp(parts.store, [
    ...noticeRoutes({ ...made, store: parts.store }),
    ...ratingRoutes(made),
    ...consentRoutes(made),
  ]);
});
afterEach(() => app.close());

const whose = (contact = '7001') => ({ workspace: parts.own.workspace, channel: 'oa', contact });
const get = async (url: string, who: Parameters<TestApp['ask']>[1] = {}) =>
  (await app.ask({ url }, who)).json();

it('a notice is told once, waits until somebody has dealt with it, and then stays on record', async () => {
  const notice = { effect: 'e/1', title: 'Có tin báo mới', text: 'Xem phiếu TG-1', urgent: true, flow: FLOW };
  await made.notices.notify(whose(), notice);
  await made.notices.notify(whose(), notice);
  await made.notices.notify(whose('7002'), { ...notice, title: 'Người khác' });
  expect(await made.notices.waiting(parts.own)).toBe(2);
  const { items } = await get('/api/notices?open=true');
  expect(items.map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining(['Có tin báo mới']),
  );
  const id = items.find(({ title }: { title: string }) => title === 'Có tin báo mới').id;
  for (let i = 0; i < 2; i++)
    expect((await app.ask({ method: 'POST', url: `/api/notices/${id}/done` })).statusCode).toBe(200);
  expect((await get('/api/notices?open=true')).items).toHaveLength(1);
  const done = (await get('/api/notices')).items.find((one: { id: string }) => one.id === id);
  expect(done.done).toMatchObject({ at: '2026-11-25T02:00:00.000Z' });
  expect((await get('/api/notices', { workspace: 'phuongkhac' })).items).toEqual([]);
  const elsewhere = { method: 'POST', url: `/api/notices/${id}/done` } as const;
  expect((await app.ask(elsewhere, { workspace: 'phuongkhac' })).statusCode).toBe(404);
  expect((await app.ask({ url: '/api/notices' }, { role: 'author' })).statusCode).toBe(403);
});

it('ratings are summed by month and by what was rated, and name nobody', async () => {
  const rate = (effect: string, stars: number, about = 'Cấp căn cước', comment?: string) =>
    made.ratings.record(whose(), {
      ...{ effect, stars, about, flow: FLOW },
      ...(comment === undefined ? {} : { comment }),
    });
  await rate('e/1', 5);
  await rate('e/1', 5);
  await rate('e/2', 4, 'Cấp căn cước', 'Nhanh');
  await rate('e/3', 1, 'Đăng ký cư trú');
  now = Date.UTC(2026, 11, 2);
  await rate('e/4', 3);
  expect(await get('/api/ratings')).toEqual({
    items: [
      { month: '2026-12', about: 'Cấp căn cước', stars: [0, 0, 1, 0, 0], count: 1, average: 3 },
      { month: '2026-11', about: 'Cấp căn cước', stars: [0, 0, 0, 1, 1], count: 2, average: 4.5 },
      { month: '2026-11', about: 'Đăng ký cư trú', stars: [1, 0, 0, 0, 0], count: 1, average: 1 },
    ],
    count: 4,
    average: 3.3,
  });
  expect((await get('/api/ratings?from=2026-12&to=2026-12')).items).toHaveLength(1);
  expect((await get('/api/ratings?to=2025-01')).count).toBe(0);
  const comments = await get('/api/ratings/comments');
  expect(comments.items.map(({ comment }: { comment?: string }) => comment).filter(Boolean)).toEqual([
    'Nhanh',
  ]);
  expect(JSON.stringify(comments)).not.toContain('7001');
});

it('a consent is kept once with its text; after a withdrawal nothing leads to the contact', async () => {
  const consent = {
    ...{ effect: 'e/1', contact: { channel: 'oa', id: '7001' }, purpose: 'Giải quyết tin báo' },
    ...{ version: '3', text: 'Anh/chị đồng ý?', agreed: true, at: now },
  };
  await made.consents.record(whose(), consent, FLOW);
  await made.consents.record(whose(), { ...consent, agreed: false }, FLOW);
  await made.notices.notify(whose(), { effect: 'e/2', title: 'a', text: 'b', urgent: false, flow: FLOW });
  const before = (await get('/api/consents')).items;
  expect(before).toEqual([
    expect.objectContaining({ agreed: true, text: 'Anh/chị đồng ý?', version: '3', erased: false }),
  ]);
  for (let i = 0; i < 2; i++) {
    await made.consents.forget(whose());
    await made.notices.forget(whose());
  }
  expect((await get('/api/consents')).items).toEqual([{ ...before[0], text: '', erased: true }]);
  expect((await parts.own.find(consents, { index: 'byTime' })).items[0]?.contactKey).toBe('');
  expect((await parts.own.find(notices, { index: 'byTime' })).items).toEqual([]);
});
