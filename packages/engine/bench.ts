/**
 * `pnpm bench engine --json`: a turn (restore, turn, serialise) beside XState's own `transition` alone, in flows of 20, 2,000 and
 * 10,000 nodes; compiling and loading 10,000 nodes; linting 1,000; the bytes of a session; one question to 500 answers.
 */
import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import { machineOf } from './src/compile/load.ts';
import {
  askKnowledge,
  builtInTypes,
  compileFlow,
  createRegistry,
  FLOW_FORMAT,
  type Flow,
  type FlowNode,
  lintFlow,
  loadMachine,
  newSession,
  prepareKnowledge,
  prepareTriggers,
  type TurnWorld,
  turn,
} from './src/index.ts';

const registry = createRegistry(builtInTypes);
/** To see that it runs, in a second: small flows, one round. */
const QUICK = process.argv.includes('--quick');
const SIZES = QUICK ? [20, 60, 200] : [20, 2_000, 10_000];
/** Calls in a round of measuring, and rounds. */
const CALLS = QUICK ? 50 : 300;
const ROUNDS = QUICK ? 1 : 60;
const NOW = Date.UTC(2026, 10, 25);

/** A ring of menus of three options each, with a word in between. */
function ring(size: number): Flow {
  const nodes: FlowNode[] = [];
  const edges: Flow['edges'] = [];
  for (let at = 0; at < size; at += 2) {
    const options = ['Thủ tục căn cước', 'Đăng ký cư trú', 'Gặp cán bộ trực'].map((label, index) => ({
      id: `o${index}`,
      label,
      kind: 'choice',
    }));
    const position = { x: 0, y: 0 };
    nodes.push(
      { id: `m${at}`, type: 'menu', name: '', data: { text: 'Anh/Chị cần gì?', options }, position },
      { id: `t${at}`, type: 'message', name: '', data: { text: 'Xin chào {{don_vi.ten}}.' }, position },
    );
    for (const { id } of options) edges.push({ id: `e${at}${id}`, from: `m${at}`, port: id, to: `t${at}` });
    edges.push({ id: `n${at}`, from: `t${at}`, port: 'next', to: `m${(at + 2) % size}` });
  }
  return {
    format: FLOW_FORMAT,
    id: 'vong',
    name: 'Vòng',
    variables: [],
    triggers: [{ id: 'home', kind: 'home' }],
    start: 'm0',
    nodes,
    edges,
  };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** This process's own time, in microseconds: what else the computer does is not in it. */
function spent(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/**
 * The quickest round of each, in microseconds a call. The runs take turns, so that both meet the same weather: the memory that others
 * use, the clock of the processor.
 */
function quickest<N extends string>(
  runs: Record<N, (count: number) => void>,
  warm: number,
): Record<N, number> {
  const names = Object.keys(runs) as N[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<N, number>;
  for (const name of names) runs[name](warm);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      best[name] = Math.min(best[name], spent(() => runs[name](CALLS)) / CALLS);
    }
  }
  for (const name of names) best[name] = rounded(best[name]);
  return best;
}

function measure(size: number) {
  const compiled = compileFlow(ring(size), registry, '1');
  const loaded = loadMachine(compiled, registry);
  const world: TurnWorld = {
    triggers: prepareTriggers([compiled]),
    home: 'vong',
    live: () => loaded,
    machine: () => loaded,
    values: { ten: 'Công an phường' },
  };
  const begin = { id: 'e', at: NOW, kind: 'text', text: 'menu' } as const;
  /** Restore, turn, serialise. */
  const turns = (say: 'payload' | 'label') => {
    let session = turn(world, newSession(), begin, NOW).session;
    return (count: number) => {
      for (let at = 0; at < count; at++) {
        const text = session.context.offered[at % 3]?.[say] ?? '';
        const next = turn(world, session, { id: `e${at}`, at: NOW, kind: 'text', text }, NOW);
        session = JSON.parse(JSON.stringify(next.session));
      }
    };
  };
  /** XState's own `transition` and nothing else, on the same config. */
  const raw = (say: 'payload' | 'label') => {
    const machine = machineOf(compiled, registry);
    const frame = { id: 'e', now: NOW, values: world.values };
    let [snapshot]: [AnyMachineSnapshot, unknown] = initialTransition(machine);
    [snapshot] = transition(machine, snapshot, { type: 'begin', vars: {}, frame });
    return (count: number) => {
      for (let at = 0; at < count; at++) {
        const text: string = snapshot.context.offered[at % 3][say];
        const said = { id: `e${at}`, at: NOW, kind: 'text', text };
        [snapshot] = transition(machine, snapshot, { type: 'answer', said, frame });
      }
    };
  };
  const tapped = quickest({ raw: raw('payload'), turn: turns('payload') }, size);
  const typed = quickest({ raw: raw('label'), turn: turns('label') }, size);
  return { size, tapped, typed };
}

/** A contact in the middle of a form of 100 answers. */
function sessionBytes(): number {
  const compiled = compileFlow(ring(20), registry, '1');
  const loaded = loadMachine(compiled, registry);
  const world: TurnWorld = {
    triggers: prepareTriggers([compiled]),
    home: 'vong',
    live: () => loaded,
    machine: () => loaded,
    values: {},
  };
  const { session } = turn(world, newSession(), { id: 'e', at: NOW, kind: 'text', text: 'menu' }, NOW);
  const values = ['Nguyễn Thị Lan', '0912345678', '2026-03-05', 'Tạm trú', 12, true, '001085000001', 'Tổ 5'];
  const names = ['ho_ten', 'dien_thoai', 'ngay', 'viec', 'so_nguoi', 'dong_y', 'can_cuoc', 'dia_chi'];
  const vars = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`${names[at % 8]}_${at}`, values[at % 8] ?? '']),
  );
  const full = { ...session, context: { ...session.context, vars } };
  return new TextEncoder().encode(JSON.stringify(full)).length;
}

/** The quickest of some runs, in milliseconds. */
function millis(run: () => void, runs = 3): number {
  return rounded(Math.min(...Array.from({ length: runs }, () => spent(run))) / 1_000);
}

function knowledgeMicros(): number {
  const topics = [
    'căn cước',
    'hộ chiếu',
    'cư trú',
    'lý lịch tư pháp',
    'đăng ký xe',
    'hiến máu',
    'nghĩa vụ quân sự',
  ];
  const asks = ['cần giấy tờ gì', 'lệ phí bao nhiêu', 'làm ở đâu', 'mất bao lâu', 'ai được làm'];
  const entries = Array.from({ length: 500 }, (_, at) => {
    const topic = topics[at % topics.length];
    return {
      id: `k${at}`,
      question: `Làm ${topic} đợt ${at} ${asks[at % asks.length]}?`,
      variants: [],
      answer: 'Mời anh/chị đến bộ phận một cửa.',
    };
  });
  const index = prepareKnowledge(entries);
  const ask = (count: number) => {
    for (let at = 0; at < count; at++) askKnowledge(index, 'lam can cuoc can giay to gi');
  };
  return quickest({ ask }, 300).ask;
}

const big = ring(QUICK ? 200 : 10_000);
const thousand = ring(QUICK ? 200 : 1_000);
const measured = SIZES.map(measure);
const compiledBig = compileFlow(big, registry, '1');
const result = {
  nodes: SIZES,
  rawTransitionUs: measured.map(({ tapped }) => tapped.raw),
  turnUs: measured.map(({ tapped }) => tapped.turn),
  ratios: measured.map(({ tapped }) => rounded(tapped.turn / tapped.raw)),
  /** The same with typed labels in place of taps: words are read on the way. */
  typed: {
    rawTransitionUs: measured.map(({ typed }) => typed.raw),
    turnUs: measured.map(({ typed }) => typed.turn),
  },
  /** Of 10,000 nodes. */
  compileMs: millis(() => compileFlow(big, registry, '1')),
  loadMs: millis(() => loadMachine(compiledBig, registry)),
  /** Of 1,000 nodes. */
  lintMs: millis(() => lintFlow(thousand, registry), 10),
  lint10000Ms: millis(() => lintFlow(big, registry)),
  /** Of 100 variables. */
  sessionBytes: sessionBytes(),
  knowledgeAskUs: knowledgeMicros(),
  node: process.version,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else console.log(JSON.stringify(result, undefined, 2));
