import { CompileError, compileFlow } from '../compile/compile.ts';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { FLOW_BOUNDS, type Flow, type FlowTest } from '../flow/schema.ts';
import type { Finding } from '../lint/finding.ts';
import type { Registry } from '../node-type/registry.ts';
import type { TurnWorld } from '../turn/world.ts';
import { printChat } from './chat-text.ts';
import { coverWorld } from './cover-world.ts';
import { decidingIn } from './deciding.ts';
import { type Goals, goalsOfFlow } from './goals.ts';
import { momentsFor, momentText } from './moments.ts';
import { usualOutput } from './outputs.ts';
import { type PlayedChat, planChats } from './plan.ts';
import { USUAL_BEGIN } from './play.ts';
import { type Missing, missingOf } from './reasons.ts';
import type { Said } from './said.ts';
import { firstSpot, namer, stateAt, stepOn } from './spot.ts';
import { nodeGoal, portGoal, type Walked, walk } from './walk.ts';
import type { Surroundings } from './world.ts';

export interface CoverOptions extends Surroundings {
  /** ms since 1970 at the first word; other moments are tried where the flow asks for the time. */
  begin?: number;
  /** Turns that the search may take; the most time that it needs follows from it. */
  turns?: number;
}

/** A conversation of the set, as a citizen would see it; a recorded test when it is kept with the flow. */
export interface CoveredChat extends FlowTest {
  /** Steps and exits that it is the first to pass. */
  passes: { node: string; port?: string }[];
}

export interface Covered {
  chats: CoveredChat[];
  nodes: { covered: number; total: number };
  ports: { covered: number; total: number };
  /** Steps and exits passed, of a hundred; 100 only when all are. */
  coverage: number;
  missing: Missing[];
  /** Why the flow cannot run at all. */
  problems: Finding[];
}

const TURNS = 30_000;
/** Contexts of one state that are told apart, walk after walk. */
const CONTEXTS = [1, 4, 24];
/** Values of one variable tried at one place: few at first, too. */
const LITERALS = { few: 3, many: 12 };

/**
 * A small set of conversations that passes every step and every exit of a flow, found by walking the graph of its machine: what
 * proves that a flow can be walked to its ends, and what a citizen sees on the way. The same flow gives the same set. Never throws;
 * ends within `turns`, whatever the flow.
 */
export function coverFlow(flow: Flow, registry: Registry, options: CoverOptions = {}): Covered {
  let compiled: CompiledFlow;
  try {
    compiled = compileFlow(flow, registry, '1', options.flows === undefined ? {} : { flows: options.flows });
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const goals = goalsOfFlow(flow, registry, undefined);
    return { ...counted(goals, goals.all), chats: [], missing: [], problems: error.findings };
  }
  const world = coverWorld(flow, registry, options);
  const goals = goalsOfFlow(flow, registry, compiled);
  const found = search(world, flow, compiled, registry, goals, options);
  const chats = withoutDoubles(found.chats, goals.all);
  const missing = missingOf({ flow, registry, compiled, goals, ...found });
  return { ...counted(goals, found.open), chats: chats.map(asTest(flow, goals)), missing, problems: [] };
}

interface Found {
  chats: PlayedChat[];
  open: Set<string>;
  complete: boolean;
  failed: Map<string, string>;
}

/** Walks and plans at the usual moment, then at others, as long as something is missing and turns are left. */
function search(
  world: TurnWorld,
  flow: Flow,
  compiled: CompiledFlow,
  registry: Registry,
  goals: Goals,
  options: CoverOptions,
): Found {
  const machine = world.live(flow.id);
  const found: Found = { chats: [], open: new Set(goals.all), complete: true, failed: new Map() };
  if (machine === undefined) return found;
  const deciding = decidingIn(compiled.machine, compiled.variables);
  const variables = new Map(compiled.variables.map(({ name, title }) => [name, title]));
  const parts = { machine, registry, deciding, variables, starts: [startOf(world, flow)] };
  const usualResult = (effect: string) => usualOutput(registry.effect(effect));
  let left = options.turns ?? TURNS;
  const first = options.begin ?? USUAL_BEGIN;
  // Few contexts of each state first: that meets most goals in little time.
  const rounds = [
    ...CONTEXTS.map((most) => ({ begin: first, most })),
    ...momentsFor(compiled.machine).map((begin) => ({ begin, most: 4 })),
  ];
  for (const { begin, most } of rounds) {
    if (found.open.size === 0 || left <= 0) break;
    const nameOf = namer(machine, deciding, most);
    const literals = most === 1 ? LITERALS.few : LITERALS.many;
    const walked = walk(world, { ...parts, literals }, nameOf, { begin, turns: left, wanted: found.open });
    left -= walked.turns;
    noteFailures(walked, found.failed);
    found.chats.push(...planChats(world, walked, found.open, { nameOf, usualResult }));
  }
  found.complete = left > 0;
  return found;
}

function noteFailures(walked: Walked, failed: Map<string, string>): void {
  for (const ways of walked.ways.values()) {
    for (const { spot } of ways) {
      for (const { node, reason } of spot.answered.failures) failed.set(node, reason);
    }
  }
}

/** How the flow is begun: by the first of its own ways that does, else without words. */
function startOf(world: TurnWorld, flow: Flow): Said {
  const ways = flow.triggers.flatMap((trigger): Said[] => {
    switch (trigger.kind) {
      case 'keyword':
        return trigger.words.slice(0, 3).map((text) => ({ kind: 'text', text }));
      case 'home':
        return [{ kind: 'text', text: 'menu' }];
      case 'follow':
        return [{ kind: 'follow' }];
      case 'button':
        return [{ kind: 'button', payload: trigger.payload }];
      case 'deep-link':
        return [{ kind: 'deep-link', code: trigger.code }];
      case 'schedule':
        return [{ kind: 'schedule', trigger: trigger.id }];
      default:
        return [];
    }
  });
  const machine = world.live(flow.id);
  const begins = (said: Said) => {
    const spot = stepOn(world, firstSpot(), { type: '', said });
    const isIn = machine !== undefined && stateAt(machine, spot) !== undefined;
    return isIn || spot.answered.path.some(({ node }) => node === flow.start);
  };
  return ways.find(begins) ?? { kind: 'start' };
}

/** Conversations of which others pass everything that they pass are left out, the longest first. */
function withoutDoubles(chats: readonly PlayedChat[], goals: ReadonlySet<string>): PlayedChat[] {
  const times = new Map<string, number>();
  const count = (chat: PlayedChat, by: number) => {
    for (const goal of chat.goals) if (goals.has(goal)) times.set(goal, (times.get(goal) ?? 0) + by);
  };
  for (const chat of chats) count(chat, 1);
  const needed = new Set(chats);
  for (const chat of [...chats].sort((a, b) => a.goals.size - b.goals.size)) {
    if ([...chat.goals].some((goal) => goals.has(goal) && (times.get(goal) ?? 0) < 2)) continue;
    needed.delete(chat);
    count(chat, -1);
  }
  return chats.filter((chat) => needed.has(chat));
}

function counted(goals: Goals, open: ReadonlySet<string>): Pick<Covered, 'nodes' | 'ports' | 'coverage'> {
  const nodes = goals.nodes.filter((id) => !open.has(nodeGoal(id))).length;
  const ports = goals.ports.filter(({ node, port }) => !open.has(portGoal(node, port))).length;
  const total = goals.nodes.length + goals.ports.length;
  return {
    nodes: { covered: nodes, total: goals.nodes.length },
    ports: { covered: ports, total: goals.ports.length },
    coverage: total === 0 ? 0 : Math.floor((100 * (nodes + ports)) / total),
  };
}

/** The names of the last step that each is the first to pass tell conversations apart. */
function asTest(flow: Flow, goals: Goals): (chat: PlayedChat, place: number) => CoveredChat {
  const names = new Map(flow.nodes.map((node) => [node.id, node.name.trim() === '' ? node.id : node.name]));
  const told = new Set<string>();
  return (chat, place) => {
    const fresh = [...chat.goals].filter((goal) => goals.all.has(goal) && !told.has(goal));
    for (const goal of fresh) told.add(goal);
    const passes = fresh.map((goal) => {
      const [, node = '', port] = goal.split(' ');
      return port === undefined ? { node } : { node, port };
    });
    const last = passes.at(-1)?.node ?? '';
    const name = `${place + 1}. ${names.get(last) ?? last}`;
    return {
      id: `duong-di-${place + 1}`,
      name: name.slice(0, FLOW_BOUNDS.nameLength),
      chat: printChat({ lines: chat.lines }),
      at: momentText(chat.begin ?? USUAL_BEGIN),
      ...(chat.results.length === 0 ? {} : { results: chat.results as FlowTest['results'] }),
      passes,
    } as CoveredChat;
  };
}
