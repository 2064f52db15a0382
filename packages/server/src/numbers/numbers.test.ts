import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { numberRoutes } from '../api/numbers.ts';
import { unheardTexts } from '../documents.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';
import { createCounter, createNumbers } from './index.ts';

const DAY = 24 * 3_600_000;
const NOON = Date.UTC(2026, 10, 25, 5);
let now = NOON;
let parts: Parts;
let app: TestApp;
let counter: ReturnType<typeof createCounter>;

beforeEach(async () => {
  now = NOON;
  parts = await serverParts({ now: () => now });
  counter = createCounter(parts);
  const flows = { get: async () => ({ live: 2 }) } as unknown as Parameters<typeof numberRoutes>[0]['flows'];
  app = await testApp(parts.store, numberRoutes({ flows, numbers: createNumbers(parts) }));
});
afterEach(() => app.close());

const passed = (node: string, port?: string, version = '2') => ({
  ...{ flow: 'f', version, node },
  ...(port === undefined ? {} : { port }),
});
const numbers = async (days: number) => (await app.ask({ url: `/api/flows/f/numbers?days=${days}` })).json();
const own = () => parts.own.workspace;

it('adds up what was passed, by day, and of the live version alone', async () => {
  counter.count(own(), { visits: [passed('chon'), passed('chon', 'a'), passed('xong')] });
  await counter.flush();
  counter.count(own(), { visits: [passed('chon')] });
  await counter.flush();
  counter.count(own(), { visits: [passed('chon', undefined, '1')] });
  counter.count(parts.foreign.workspace, { visits: [passed('chon')] });
  now += 3 * DAY;
  counter.count(own(), { visits: [passed('chon'), passed('chon', 'a')] });
  await counter.flush();
  const steps = (entered: number, a: number, rest: object[]) => [
    { node: 'chon', entered, exits: [{ port: 'a', passed: a }] },
    ...rest,
  ];
  expect(await numbers(1)).toEqual({
    version: 2,
    from: '2026-11-28',
    to: '2026-11-28',
    steps: steps(1, 1, []),
  });
  const week = await numbers(7);
  expect(week).toMatchObject({ from: '2026-11-22', to: '2026-11-28' });
  expect(week.steps).toEqual(steps(3, 2, [{ node: 'xong', entered: 1, exits: [] }]));
});

it('counts a day as in Vietnam', async () => {
  now = Date.UTC(2026, 10, 25, 18);
  counter.count(own(), { visits: [passed('chon')] });
  await counter.flush();
  expect(await numbers(1)).toMatchObject({ from: '2026-11-26', steps: [{ entered: 1 }] });
});

it('keeps words that nothing understood, masked as they come, once per place however they are spelt, and sealed', async () => {
  for (const text of ['Làm hộ chiếu ở đâu', 'lam ho chieu o dau'])
    counter.count(own(), { unheard: { flow: 'f', node: 'chon', text } });
  counter.count(own(), { unheard: { text: 'cấp lại thẻ' } });
  await counter.flush();
  const list = async (query = '', who = {}) =>
    (await app.ask({ url: `/api/unheard${query}` }, who)).json().items;
  expect(await list('?flow=f')).toMatchObject([
    { text: 'Làm hộ chiếu ở đâu', count: 2, flow: 'f', node: 'chon' },
  ]);
  expect(await list()).toHaveLength(2);
  expect(await list('', { workspace: 'phuongkhac' })).toEqual([]);
  expect((await app.ask({ url: '/api/unheard' }, { role: 'viewer' })).statusCode).toBe(403);
  const [{ id }] = await list('?flow=f');
  expect((await app.ask({ method: 'DELETE', url: `/api/unheard/${id}` })).statusCode).toBe(204);
  expect((await app.ask({ method: 'DELETE', url: `/api/unheard/${id}` })).json().error.code).toBe(
    'unheard.gone',
  );
  expect(unheardTexts.sealed).toEqual(['text']);
});

it('loses and doubles nothing between writes, in whatever order they come', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constantFrom('a', 'b', 'toString'),
          fc.constantFrom(undefined, 'x', 'constructor'),
          fc.boolean(),
        ),
        {
          maxLength: 30,
        },
      ),
      async (list) => {
        const flow = `f${runs++}`;
        for (const [node, port, write] of list) {
          counter.count(own(), { visits: [{ ...passed(node, port), flow }] });
          if (write) void counter.flush();
        }
        await counter.flush();
        const { steps } = await createNumbers(parts).ofFlow(parts.own, flow, 2, 1);
        const sum = Object.values(steps).reduce(
          (all, { entered, left }) => all + entered + Object.values(left).reduce((a, b) => a + b, 0),
          0,
        );
        expect(sum).toBe(list.length);
      },
    ),
    { numRuns: 30 },
  );
});
