import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from './clock.ts';
import { startReceiver, startSmallWorld } from './testing.ts';

let world: Awaited<ReturnType<typeof startSmallWorld>>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeEach(async () => {
  world = await startSmallWorld();
  receiver = await startReceiver();
  await world.zalo.saveWebhook(world.app, receiver.url);
  receiver.received.length = 0;
});
afterEach(async () => {
  await world.zalo.stop();
  await receiver.stop();
});

it('tries again with the same bytes and counts, until 200', async () => {
  receiver.statuses.push(503, 0);
  const delivery = await world.lan.says('Xin chào');
  expect(delivery).toMatchObject({ accepted: false, status: 503 });
  await world.zalo.clock.advance(30 * SECOND);
  expect(delivery.accepted).toBe(false);
  await world.zalo.clock.advance(5 * MINUTE);
  expect(delivery).toMatchObject({ accepted: true, status: 200 });
  expect(receiver.received.map((it) => it.headers.num_retry)).toEqual([undefined, '1', '2']);
  expect(new Set(receiver.received.map((it) => it.body)).size).toBe(1);
});

it('switches the webhook off after the last try', async () => {
  receiver.statuses.push(500, 500, 500, 500, 500, 500);
  const delivery = await world.lan.says('Xin chào');
  for (const wait of [30 * SECOND, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR])
    await world.zalo.clock.advance(wait);
  expect(await delivery.settled).toBe('given-up');
  expect(receiver.received).toHaveLength(6);
  expect(world.zalo.journal.of('webhook-off')).toHaveLength(1);
  expect(await (await world.lan.says('Còn ai không?')).settled).toBe('lost');
  expect(receiver.received).toHaveLength(6);
});

it('sends no event that the console has switched off', async () => {
  world.oa.events = new Set(['follow']);
  expect(await (await world.lan.says('Xin chào')).settled).toBe('lost');
  expect((await world.lan.follows()).accepted).toBe(true);
});

it('loses events on the way, and shows them in the history', async () => {
  world.zalo.loseEvents(true);
  await world.lan.says('Tin bị mất');
  world.zalo.loseEvents(false);
  expect(receiver.received).toHaveLength(0);
  const data = encodeURIComponent(JSON.stringify({ offset: 0, count: 10 }));
  const answer = await world.call(`/v2.0/oa/listrecentchat?data=${data}`, { method: 'GET' });
  expect(answer.json().data[0]).toMatchObject({ src: 1, message: 'Tin bị mất', from_id: world.lan.id });
});

it('tells of an accepted send by an echo and by receipts', async () => {
  world.zalo.settings.echo = 'same-id';
  world.zalo.settings.receipts = 'oa-sends';
  await world.lan.says('Xin chào');
  expect(await world.send({ text: 'Chào bạn' })).toBe(0);
  await world.zalo.journal.waitFor((entry) => entry.kind === 'event' && entry.name === 'user_seen_message', {
    from: 0,
    within: 2_000,
  });
  const echo = receiver.received
    .map((it) => JSON.parse(it.body))
    .find((body) => body.event_name === 'oa_send_text');
  const [bubble] = world.lan.bubbles();
  expect(echo).toMatchObject({
    sender: { id: world.oa.id },
    recipient: { id: world.lan.id },
    message: { msg_id: bubble?.messageId },
  });
});

it('gives people ids that are equal as numbers', () => {
  const other = world.zalo.addUser(world.oa);
  expect(other.id).not.toBe(world.lan.id);
  expect(Number(other.id)).toBe(Number(world.lan.id));
});
