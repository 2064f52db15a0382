import { expect, it } from 'vitest';
import { CITIZEN, NOW, OA, refused, type TestZalo, testZalo } from './testing.ts';

const RECENT = '/v2.0/oa/listrecentchat';
const CHAT = '/v2.0/oa/conversation';
const MINUTE = 60_000;

const row = (src: 0 | 1, time: number, id: string, more: object = {}) => ({
  src,
  time,
  type: 'text',
  message: `câu ${id}`,
  message_id: id,
  from_id: src === 1 ? CITIZEN : OA,
  to_id: src === 1 ? OA : CITIZEN,
  ...more,
});
const page = (...rows: object[]) => ({ json: { error: 0, data: rows } });

async function outage(): Promise<TestZalo> {
  const test = await testZalo();
  await test.connect({ proven: true, lastEventAt: NOW, createdAt: NOW - 86_400_000 });
  test.clock.now = NOW + 3 * 60 * MINUTE;
  return test;
}

it("feeds the citizen's messages since the last event, oldest first, with the ids of their events", async () => {
  const test = await outage();
  test.answer(
    RECENT,
    page(row(0, NOW + 9 * MINUTE, 'r9'), row(1, NOW - 60 * MINUTE, 'old', { from_id: '7' })),
  );
  test.answer(
    CHAT,
    page(
      row(0, NOW + 9 * MINUTE, 'r9'),
      row(1, NOW + 8 * MINUTE, 'm8', { type: 'photo', url: 'http://cdn/1', message: '' }),
      row(1, NOW + 7 * MINUTE, 'm7', { type: 'location', location: '{"latitude":"21.5","longitude":"105"}' }),
      row(1, NOW + 6 * MINUTE, 'm6'),
      row(1, NOW - 60 * MINUTE, 'm0'),
    ),
  );
  expect(await test.zalo.reconcile.run(await test.channel())).toBe(3);
  expect(test.received.map(({ contact, event }) => [contact, event.id, event.kind, event.at - NOW])).toEqual([
    [CITIZEN, 'kenhmot:user_send:m6', 'text', 6 * MINUTE],
    [CITIZEN, 'kenhmot:user_send:m7', 'location', 7 * MINUTE],
    [CITIZEN, 'kenhmot:user_send:m8', 'media', 8 * MINUTE],
  ]);
  const asked = test.calls.map((call) => JSON.parse(call.query.get('data') ?? ''));
  expect(asked).toEqual([
    { offset: 0, count: 10 },
    { user_id: CITIZEN, offset: 0, count: 10 },
  ]);
});

it('reads on while pages are full of new rows, within bounds', async () => {
  const test = await outage();
  const many = Array.from({ length: 10 }, (_, i) => row(1, NOW + i * 1_000, `m${i}`));
  test.answer(RECENT, page(many[0] ?? {}));
  test.answer(CHAT, page(...many));
  await test.zalo.reconcile.run(await test.channel());
  expect(test.calls.filter((call) => call.path === CHAT)).toHaveLength(5);
});

it('does nothing on refusals and rubbish', async () => {
  const test = await outage();
  test.answer(RECENT, refused(-210));
  expect(await test.zalo.reconcile.run(await test.channel())).toBe(0);
  test.answer(RECENT, page({ src: 1 }, row(1, NOW, 'x')));
  test.answer(
    CHAT,
    page(
      row(1, NOW, 'n', { type: 'nosupport' }),
      row(1, NOW, ''),
      row(1, NOW, 'a', { from_id: OA, to_id: OA }),
      { time: 'x' },
    ),
  );
  expect(await test.zalo.reconcile.run(await test.channel())).toBe(0);
  expect(test.received).toEqual([]);
});
