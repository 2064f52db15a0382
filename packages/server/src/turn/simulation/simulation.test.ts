import { env } from 'node:process';
import { describe, expect, test } from 'vitest';
import { logOf } from './flow.ts';
import { type Plan, Simulation } from './simulation.ts';

const SEEDS = Number(env.DANLOI_SIM_SEEDS ?? 60);
const FIRST = Number(env.DANLOI_SIM_FIRST ?? 1);

const PLANS: Record<string, Omit<Plan, 'seed'>> = {
  'all is well': { servers: 1, contacts: 4, events: 8, crashes: 0, store: 0, channel: 0, calmMs: 50 },
  'the server dies': { servers: 1, contacts: 4, events: 8, crashes: 4, store: 0, channel: 0, calmMs: 50 },
  'everything is queued first': {
    servers: 1,
    contacts: 3,
    events: 8,
    crashes: 3,
    store: 0.02,
    channel: 0.2,
    calmMs: -1,
  },
  'all fails at times': {
    servers: 1,
    contacts: 4,
    events: 8,
    crashes: 3,
    store: 0.03,
    channel: 0.3,
    calmMs: 5,
  },
  'several servers, and they die': {
    servers: 3,
    contacts: 3,
    events: 8,
    crashes: 4,
    store: 0.01,
    channel: 0.2,
    calmMs: 5,
  },
};

describe.each(Object.entries(PLANS))('when %s', (_name, plan) => {
  test(`every event is taken once, every message goes out in order (${SEEDS} seeds)`, async () => {
    let deadlines = 0;
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const simulation = new Simulation({ ...plan, seed });
      await simulation.run();
      check(simulation, { ...plan, seed });
      deadlines += simulation
        .sessions()
        .flatMap(({ state }) => logOf(state))
        .filter((id) => id.startsWith('timer:')).length;
    }
    expect(deadlines).toBeGreaterThan(0);
  });
});

test.each(['ignores-revisions', 'forgets', 'loses-messages'] as const)(
  'the laws find a world that %s',
  async (broken) => {
    const plan = { ...(PLANS['several servers, and they die'] as Plan), broken };
    let found: unknown;
    for (let seed = 1; seed <= 60 && found === undefined; seed++) {
      const simulation = new Simulation({ ...plan, seed });
      try {
        await simulation.run();
        check(simulation, { ...plan, seed });
      } catch (error) {
        found = error;
      }
    }
    expect(found).toBeInstanceOf(Error);
  },
);

test('the same seed gives the same run', async () => {
  const traces = [];
  for (let i = 0; i < 2; i++) {
    const simulation = new Simulation({ ...(PLANS['all fails at times'] as Plan), seed: 7 });
    await simulation.run();
    traces.push(simulation.trace());
  }
  expect(traces[0]).toBe(traces[1]);
});

function check(simulation: Simulation, plan: Plan): void {
  const where = `seed ${plan.seed}`;
  expect(simulation.broken, where).toEqual([]);
  const parked = new Set(simulation.parkedEvents().map(({ event }) => String(event.id)));
  const letters = new Set(simulation.letters().map(({ item }) => item.id));
  for (const session of simulation.sessions()) {
    expect(session.outbox, `${where}: the outbox empties`).toEqual([]);
    const log = logOf(session.state);
    expect(new Set(log).size, `${where}: nothing is taken twice`).toBe(log.length);
    const written = (simulation.acknowledged.get(session.contact) ?? []).map(({ id }) => id);
    const taken = log.filter((id) => !id.startsWith('effect:') && !id.startsWith('timer:'));
    expect(session.timerAt, `${where}: every deadline comes`).toBeUndefined();
    const expected = written.filter((id) => !parked.has(id));
    expect([...taken].sort(), `${where}: what was acknowledged was taken`).toEqual([...expected].sort());
    if (plan.servers === 1) expect(taken, `${where}: in order`).toEqual(expected);
    checkMessages(simulation, session.contact, letters, where);
    checkEffects(simulation, log, written, where);
  }
  expect(simulation.sessions(), where).toHaveLength(plan.contacts);
}

/** Words that leave nothing in the outbox. */
const SILENT = new Set(['read', 'flaky', 'wait']);

/** First copies go out in the order of the turns; a second copy has a reason. */
function checkMessages(simulation: Simulation, contact: string, letters: Set<string>, where: string): void {
  const sent = simulation.accepted.filter((message) => message.contact === contact);
  const copies = new Map<string, number>();
  const order: number[] = [];
  for (const { id, text } of sent) {
    const copy = (copies.get(id) ?? 0) + 1;
    copies.set(id, copy);
    if (copy > 1) expect(simulation.mayRepeat.has(id), `${where}: ${id} went out twice`).toBe(true);
    else if (text !== 'sorry') order.push(toNumber(text));
  }
  expect(order, `${where}: ${contact} is answered in order`).toEqual([...order].sort((a, b) => a - b));
  const session = simulation.sessions().find((doc) => doc.contact === contact);
  for (const [index, id] of logOf(
    session?.state ?? { context: { vars: {}, offered: [], tries: 0 }, misses: 0 },
  ).entries()) {
    const event = simulation.acknowledged.get(contact)?.find((one) => one.id === id);
    const words = event?.kind === 'text' ? event.text.split(' ') : [];
    for (const [k, word] of words.entries()) {
      const item = `${id}/${words.slice(0, k).filter((w) => !SILENT.has(w)).length}`;
      if (word === 'send')
        expect(copies.has(item) || letters.has(item), `${where}: message ${index + 1}.${k} is lost`).toBe(
          true,
        );
    }
  }
}

const toNumber = (text: string): number => {
  const [turn = '', k = ''] = text.split('.');
  return Number(turn) * 100 + Number(k);
};

/** An effect that must not repeat ran at most once; every effect's result came back, once. */
function checkEffects(simulation: Simulation, log: string[], written: string[], where: string): void {
  for (const [id, runs] of simulation.runs)
    if (id.endsWith('/once')) expect(runs, `${where}: ${id} ran again`).toBeLessThanOrEqual(1);
  for (const id of log) {
    if (!written.includes(id)) continue;
    for (const name of ['safe', 'once'])
      if (simulation.runs.has(`${id}/${name}`))
        expect(
          log.filter((one) => one === `effect:${id}/${name}`),
          `${where}: result of ${id}/${name}`,
        ).toHaveLength(1);
  }
}
