/** One run: a server under load, killed again and again, at last left in peace until everything is answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from '../support/app.ts';
import { type Emulator, startEmulator } from '../zalo-emulator/emulator.ts';
import { countingFlow } from './counting-flow.ts';
import { compare, KILL, type Report } from './kill-log.ts';
import { type Load, startLoad } from './load.ts';

export interface RunOptions {
  seed: number;
  people: number;
  mongoUri?: string;
  /** Kills by SIGKILL at random moments. */
  kills: number;
  /** Deaths at named points, `<point>:<nth>`, one server life each. */
  points?: readonly string[];
}

export interface RunReport extends Report {
  seed: number;
  deaths: number;
  /** Of the points, those at which the server did die. */
  reached: string[];
  startMs: number[];
}

/** The network of the emulator tries again at once instead of after minutes. */
const IMPATIENT = Array.from({ length: 400 }, () => 100);
/** How long a server lives before a random kill. */
const LIFE = { least: 80, spread: 900 };
const POINT_WITHIN = 15_000;
const DRAIN_WITHIN = 60_000;

export async function runKills(options: RunOptions): Promise<RunReport> {
  const { seed, people, mongoUri } = options;
  const zalo = await startEmulator({
    seed,
    retryAfter: IMPATIENT,
    echo: 'off',
    receipts: 'off',
    // The server keeps its own pace; the kills must not be mistaken for a rate that is too high.
    ratePerMinute: 1_000_000,
  });
  let app: App | undefined;
  try {
    app = await startApp({ zalo, ...(mongoUri ? { mongoUri } : {}) });
    await app.setUp();
    await app.publish(countingFlow);
    const oa = zalo.addOa(zalo.addApp(), { events: 'all' });
    await app.connect(oa);
    const load = startLoad(zalo, oa, people);
    const deaths = await dieAgainAndAgain(app, zalo, options);
    await load.end();
    await drained(zalo, load);
    const report = compare(zalo, load.expected);
    zalo.check();
    return { ...report, ...deaths, seed };
  } catch (error) {
    const output = app?.server.output().slice(-4_000) ?? '';
    throw new Error(`The run with seed ${seed} failed. The server said:\n${output}`, { cause: error });
  } finally {
    await app?.remove();
    await zalo.stop();
  }
}

async function dieAgainAndAgain(app: App, zalo: Emulator, { kills, points = [] }: RunOptions) {
  const startMs: number[] = [];
  const reached: string[] = [];
  for (let i = 0; i < kills; i++) {
    await sleep(LIFE.least + zalo.random.below(LIFE.spread));
    await app.server.kill();
    zalo.journal.add({ kind: 'mark', what: KILL });
    startMs.push(await app.server.start());
  }
  for (const point of points) {
    await app.server.kill();
    zalo.journal.add({ kind: 'mark', what: KILL });
    // Under load it may reach the point before anybody has seen it ready.
    app.server.launch({ DANLOI_CRASH_AT: point });
    if (await app.server.died(POINT_WITHIN)) reached.push(point);
    else await app.server.kill();
    zalo.journal.add({ kind: 'mark', what: KILL });
    startMs.push(await app.server.start());
    await sleep(LIFE.spread);
  }
  return { startMs, reached, deaths: kills + points.length * 2 };
}

/** Waits until each person has seen the last answer that is due to them. */
async function drained(zalo: Emulator, load: Load): Promise<void> {
  for (const [citizen, due] of load.expected) {
    const last = due.at(-1);
    const found = await zalo.journal.waitFor(
      (entry) => entry.kind === 'bubble' && entry.user === citizen.id && entry.text === last,
      { from: 0, within: DRAIN_WITHIN },
    );
    // What is missing is told by the comparison, with its place.
    if (!found) return;
  }
}
