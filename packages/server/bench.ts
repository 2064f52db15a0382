/**
 * `pnpm bench server`: events from webhook to durable 200, and from webhook to the reply that Zalo took, beside a bare
 * Fastify route that only verifies. Processes of their own on SQLite; load, server and Zalo share this machine.
 * `--quick` shows that it runs, its figures mean nothing.
 */
import { availableParallelism } from 'node:os';
import { type Child, endAll, folder, start } from './bench/children.ts';
import { flood, type Load, median, percentiles, round, trickle } from './bench/load.ts';
import { contactOf, oaSecret, START, setUp, webhook } from './bench/workspace.ts';

const quick = process.argv.includes('--quick');
const CONTACTS = quick ? 50 : 2_000;
const CONNECTIONS = 64;
const ROUNDS = quick ? 1 : 3;
const FLOOD_MS = quick ? 300 : 3_000;
/** More than any server answers in a flood. */
const MOST = 60_000;
const STEADY_PER_SECOND = 100;
const STEADY = quick ? 50 : 500;

const pick = () => contactOf(Math.floor(Math.random() * CONTACTS));
const words = (count: number) =>
  Array.from({ length: count }, (_, i) => webhook(pick(), `Tôi hỏi câu số ${i}`));

interface Taken {
  taken: Record<string, number>;
  count: number;
}
const takenBy = async (port: number): Promise<Taken> =>
  (await fetch(`http://127.0.0.1:${port}/bench/taken`)).json() as Promise<Taken>;

/** Waits until Zalo hears no more. */
async function quiet(port: number): Promise<number> {
  let all = 0;
  for (let still = 0; still < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { count } = await takenBy(port);
    all += count;
    still = count === 0 ? still + 1 : 0;
  }
  return all;
}

async function measure(): Promise<object> {
  const zalo = await start('./zalo.ts');
  const bare = await start('./bare.ts', [oaSecret], { NODE_ENV: 'production' });
  const address = `http://127.0.0.1:${zalo.port}`;
  const server = await start('../src/main.ts', [], {
    ...{ PORT: '0', DANLOI_DATA: folder(), DANLOI_LOG: 'error', NODE_ENV: 'production' },
    ...{ ZALO_OPENAPI_URL: address, ZALO_OAUTH_URL: address },
  });
  await setUp(server.port, server.output);
  const starting = Array.from({ length: CONTACTS }, (_, i) => webhook(contactOf(i), START));
  await flood(server.port, starting, 16, 20_000);
  await flood(bare.port, words(2_000), CONNECTIONS, FLOOD_MS);
  await quiet(zalo.port);

  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const alone = await floodOf(bare);
    const before = server.cpuMs();
    const durable = await flood(server.port, words(MOST), CONNECTIONS, FLOOD_MS);
    const { count } = await takenBy(zalo.port);
    const replies = count + (await quiet(zalo.port));
    // With the replies: each event is turned, committed, answered over HTTP and committed again.
    const cpuMicros = Math.round(((server.cpuMs() - before) * 1_000) / replies);
    const repliesPerSecond = Math.round((count * 1_000) / FLOOD_MS);
    rounds.push({ bare: alone, durable: { ...durable, cpuMicros }, repliesPerSecond });
  }
  const steady = await measureSteady(server.port, zalo.port);
  const bareRate = median(rounds.map((one) => one.bare.perSecond));
  const durableRate = median(rounds.map((one) => one.durable.perSecond));
  return {
    benchmark: 'server',
    node: process.version,
    cores: availableParallelism(),
    bare: medians(rounds.map((one) => one.bare)),
    durable: { ...medians(rounds.map((one) => one.durable)), ofBare: round(durableRate / bareRate) },
    repliesPerSecond: median(rounds.map((one) => one.repliesPerSecond)),
    steady,
  };
}

type Measured = Load & { cpuMicros: number };

async function floodOf(child: Child): Promise<Measured> {
  const before = child.cpuMs();
  const load = await flood(child.port, words(MOST), CONNECTIONS, FLOOD_MS);
  const events = (load.perSecond * FLOOD_MS) / 1_000;
  return { ...load, cpuMicros: Math.round(((child.cpuMs() - before) * 1_000) / events) };
}

function medians(loads: Measured[]): Measured {
  const of = (name: keyof Measured) => median(loads.map((load) => load[name]));
  return {
    perSecond: of('perSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMicros: of('cpuMicros'),
    refused: loads.reduce((sum, load) => sum + load.refused, 0),
  };
}

/** At a pace well below the limit, each contact once: how long until 200, and until Zalo has the reply. */
async function measureSteady(port: number, zalo: number): Promise<object> {
  const contacts = Array.from({ length: STEADY }, (_, i) => contactOf(i));
  const { sentAt, ...acknowledged } = await trickle(
    port,
    contacts.map((contact) => webhook(contact, 'Tôi hỏi thêm một câu')),
    STEADY_PER_SECOND,
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const { taken } = await takenBy(zalo);
  const replies = contacts.flatMap((contact, i) => {
    const at = taken[contact];
    return at === undefined ? [] : [at - (sentAt[i] ?? at)];
  });
  return { durable: acknowledged, reply: { count: replies.length, ...percentiles(replies) } };
}

try {
  const result = await measure();
  console.log(JSON.stringify(result, undefined, process.argv.includes('--json') ? undefined : 2));
} finally {
  await endAll();
}
