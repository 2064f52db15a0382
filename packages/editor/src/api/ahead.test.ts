import { afterEach, expect, test, vi } from 'vitest';
import { askAhead, takeAhead } from './ahead.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const answering = (answer: () => Promise<Response>) => {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

test('an answer asked for ahead is given once', async () => {
  const fetch = answering(async () => new Response('{"a":1}'));
  askAhead('/api/a');
  expect(await (await takeAhead('/api/a'))?.json()).toEqual({ a: 1 });
  expect(await takeAhead('/api/a')).toBeUndefined();
  expect(await takeAhead('/api/b')).toBeUndefined();
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a refusal and a failure ahead are no answers: who needs it asks anew', async () => {
  answering(async () => new Response('{}', { status: 401 }));
  askAhead('/api/a');
  expect(await takeAhead('/api/a')).toBeUndefined();
  answering(async () => {
    throw new TypeError('no network');
  });
  askAhead('/api/a');
  expect(await takeAhead('/api/a')).toBeUndefined();
});

test('an answer that nobody fetched is not kept', async () => {
  vi.useFakeTimers();
  answering(async () => new Response('{}'));
  askAhead('/api/a');
  vi.advanceTimersByTime(10_001);
  expect(await takeAhead('/api/a')).toBeUndefined();
});
