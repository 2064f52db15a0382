import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPacer, type SendClass, type Ticket } from './pace.ts';

function pacerAt() {
  const clock = { ms: 0 };
  return { clock, pacer: createPacer({ monotonic: () => clock.ms }) };
}
const ticket = (session: string, account = 'oa', sendClass: SendClass = 'answer', app = 'app'): Ticket => ({
  app,
  account,
  session,
  class: sendClass,
});

test('an app never sends more than its rate, and a second of it at once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 60 }), (steps) => {
      const { clock, pacer } = pacerAt();
      for (let i = 0; i < 5_000; i++) pacer.add(ticket(`c${i}`), 3_600);
      let sent = 0;
      for (const step of steps) {
        clock.ms += step;
        while (pacer.take()) sent++;
        expect(sent).toBeLessThanOrEqual(60 + (clock.ms * 60) / 1_000 + 1e-6);
      }
      expect(sent).toBeGreaterThanOrEqual(Math.min(60, 5_000));
    }),
  );
});

test('waits exactly until one may go', () => {
  const { clock, pacer } = pacerAt();
  expect(pacer.wait()).toBeUndefined();
  for (let i = 0; i < 61; i++) pacer.add(ticket(`c${i}`), 3_600);
  for (let i = 0; i < 60; i++) expect(pacer.take()?.session).toBe(`c${i}`);
  expect(pacer.take()).toBeUndefined();
  expect(pacer.size()).toBe(1);
  clock.ms += Math.ceil(pacer.wait() ?? Number.NaN);
  expect(pacer.take()?.session).toBe('c60');
  expect(pacer.wait()).toBeUndefined();
});

test('accounts take turns: a busy one does not hold up a quiet one', () => {
  const { pacer } = pacerAt();
  for (let i = 0; i < 50; i++) pacer.add(ticket(`busy${i}`, 'busy'), 3_600);
  pacer.add(ticket('quiet', 'quiet'), 3_600);
  expect([pacer.take(), pacer.take(), pacer.take()].map((t) => t?.session)).toEqual([
    'busy0',
    'quiet',
    'busy1',
  ]);
});

test('answers go first, yet nothing starves', () => {
  const { pacer } = pacerAt();
  for (let i = 0; i < 40; i++) pacer.add(ticket(`b${i}`, 'oa', 'broadcast'), 3_600);
  for (let i = 0; i < 40; i++) pacer.add(ticket(`a${i}`), 3_600);
  const sent = Array.from({ length: 40 }, () => pacer.take()?.class);
  expect(sent.filter((name) => name === 'answer')).toHaveLength(38);
  expect(sent.filter((name) => name === 'broadcast')).toHaveLength(2);
});

test('apps have rates of their own', () => {
  const { pacer } = pacerAt();
  for (let i = 0; i < 100; i++) pacer.add(ticket(`x${i}`, 'oa1', 'answer', 'app1'), 60);
  for (let i = 0; i < 100; i++) pacer.add(ticket(`y${i}`, 'oa2', 'answer', 'app2'), 3_600);
  let mine = 0;
  let all = 0;
  for (let t = pacer.take(); t; t = pacer.take()) {
    all++;
    if (t.app === 'app1') mine++;
  }
  expect([mine, all]).toEqual([1, 61]);
});
