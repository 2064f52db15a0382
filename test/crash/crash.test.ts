/**
 * The server may die at any moment: every word that it has accepted is answered, in order, and counted once; a message
 * comes twice only when the server died between Zalo's acceptance and its own commit.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMongo, type TestMongo } from '../support/mongo.ts';
import { type RunReport, runKills } from './kills.ts';

/** DANLOI_SEED repeats a run. */
const seed = Number(process.env.DANLOI_SEED ?? Date.now() % 1_000_000);
const people = 24;
/** The server's outbox sends so many messages at once: more cannot be in the air at a kill. */
const inTheAir = people;

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startMongo();
});
afterAll(() => mongo.stop());

function judge(report: RunReport): void {
  const starts = report.startMs.toSorted((a, b) => a - b);
  const median = starts[Math.floor(starts.length / 2)];
  console.log(
    `seed ${report.seed}: ${report.deaths} deaths, ${report.accepted} words accepted, ` +
      `${report.doubledAtKills} messages doubled at kills, start ${median} ms`,
  );
  expect(report.problems).toEqual([]);
  expect(report.answered).toBe(report.accepted);
  expect(report.accepted).toBeGreaterThan(report.deaths * 3);
  expect(report.doubledAtKills).toBeLessThanOrEqual(report.deaths * inTheAir);
}

it('loses, doubles and turns round nothing over 50 kills on SQLite', async () => {
  judge(await runKills({ seed, people, kills: 50 }));
}, 600_000);

it('loses, doubles and turns round nothing over 10 kills on MongoDB', async () => {
  judge(await runKills({ seed: seed + 1, people, kills: 10, mongoUri: mongo.freshUri() }));
}, 600_000);

const points = [
  'after-verify',
  'before-commit',
  'after-commit-before-200',
  'before-send',
  'after-send-before-commit',
];

it('dies at each named point and goes on', async () => {
  const named = points.flatMap((point) => [`${point}:1`, `${point}:7`]);
  const report = await runKills({ seed: seed + 2, people: 8, kills: 0, points: named });
  judge(report);
  expect(report.reached).toEqual(named);
}, 600_000);
