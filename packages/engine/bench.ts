/**
 * `node packages/engine/bench.ts --json`: a turn beside XState's own `transition`, in flows of 20, 2,000 and 10,000 states, in
 * microseconds each; how long 10,000 steps take to compile and to load; one question to 500 questions and answers.
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
  type SessionState,
  type TurnWorld,
  turn,
} from './src/index.ts';

const registry = createRegistry(builtInTypes);
const SIZES = [20, 2_000, 10_000];
const ROUNDS = 2_000;

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

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The quickest of five runs, in microseconds of this process's own time each, after a round that warms up: what else the
 * computer does only ever adds.
 */
function each(run: (count: number) => void, count = ROUNDS, warm = 500): number {
  run(warm);
  const runs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    run(count);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / count;
  }).sort((a, b) => a - b);
  return round(runs[0] ?? 0);
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
  const now = Date.UTC(2026, 10, 25);
  let session: SessionState = turn(
    world,
    newSession(),
    { id: 'e', at: now, kind: 'text', text: 'menu' },
    now,
  ).session;
  const turnMicros = each(
    (count) => {
      for (let at = 0; at < count; at++) {
        const payload = session.context.offered[at % 3]?.payload ?? '';
        const { session: next } = turn(
          world,
          session,
          { id: `e${at}`, at: now, kind: 'text', text: payload },
          now,
        );
        session = JSON.parse(JSON.stringify(next));
      }
    },
    ROUNDS,
    size,
  );
  const machine = machineOf(compiled, registry);
  const frame = { id: 'e', now, values: world.values };
  let [snapshot]: [AnyMachineSnapshot, unknown] = initialTransition(machine);
  [snapshot] = transition(machine, snapshot, { type: 'begin', vars: {}, frame });
  const rawMicros = each(
    (count) => {
      for (let at = 0; at < count; at++) {
        const payload: string = snapshot.context.offered[at % 3].payload;
        const said = { id: `e${at}`, at: now, kind: 'text', text: payload };
        [snapshot] = transition(machine, snapshot, { type: 'answer', said, frame });
      }
    },
    ROUNDS,
    size,
  );
  return { states: size, turnMicros, transitionMicros: rawMicros, ratio: round(turnMicros / rawMicros) };
}

function millis(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return round((user + system) / 1_000);
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
  return each(
    (count) => {
      for (let at = 0; at < count; at++) askKnowledge(index, 'lam can cuoc can giay to gi');
    },
    300,
    100,
  );
}

const big = ring(10_000);
const result = {
  node: process.version,
  turns: SIZES.map(measure),
  compile10000Millis: millis(() => compileFlow(big, registry, '1')),
  load10000Millis: millis(() => loadMachine(compileFlow(big, registry, '1'), registry)),
  lint10000Millis: millis(() => lintFlow(big, registry)),
  knowledgeAskMicros: knowledgeMicros(),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else console.log(JSON.stringify(result, undefined, 2));
