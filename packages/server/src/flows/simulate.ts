import {
  type Effect,
  type Flow,
  type InboundEvent,
  isConfidential,
  type Left,
  newSession,
  type OutboundMessage,
  type RecordedResult,
  type Registry,
  type SessionState,
  type Text,
  TurnError,
  type TurnWorld,
  tryFrom,
  turn,
  turnWithReads,
  type Why,
  whyLeft,
} from '@danloi/engine';
import type { Platform } from '../platform.ts';
import type { RunEffect } from '../turn/index.ts';
import type { Around } from './known.ts';
import { inboundOf, type PhoneEvent } from './preview-event.ts';
import { sessionFrom } from './preview-session.ts';
import { inLanguage, type PreviewSettings, pinnedResult } from './preview-settings.ts';
import { withValue } from './preview-value.ts';
import { flowProblems } from './problems.ts';

export interface Simulated {
  session: SessionState;
  messages: OutboundMessage[];
  path: { node: string; port?: string }[];
  vars: Record<string, unknown>;
  currentNode?: string;
  notes: Text[];
  understood?: Text;
  /** Steps whose code failed, with what is known of it. */
  failures?: { node: string; reason: string }[];
  /** What effects gave: kept with a conversation that becomes a test. */
  results?: RecordedResult[];
  /** Why branches were taken, in the order of the path. */
  whys?: Why[];
}

export interface SimulateDeps {
  registry: Registry;
  platform: Pick<Platform, 'now' | 'randomId'>;
  /** Live flows and values of the workspace. */
  world(workspace: string): Promise<TurnWorld>;
  /** What else the workspace has: flows that the draft calls. */
  around(workspace: string): Promise<Around>;
  /** `from`: the draft begins with this step, for the first event of a try-out from its middle. */
  previewWorld(draft: Flow, live: TurnWorld, around: Around, from?: string): TurnWorld;
  /** Bound to tools that record nothing real. */
  runEffect: RunEffect;
}

/** A form, its number, the next message: more rounds than that is a loop. */
const MOST_ROUNDS = 10;
const HIDDEN = '••••';

const NOTES = {
  handOver: {
    vi: 'Ở đây cuộc trò chuyện được chuyển cho cán bộ. Đang thử nên không báo cho ai.',
    en: 'Here a person takes the chat. This is a try-out, so nobody was told.',
  },
  recorded: {
    vi: 'Ở đây có việc ghi lại hoặc gửi đi (phiếu, thông báo cho cán bộ, hệ thống khác). Đang thử nên không có gì được ghi thật; mã hồ sơ chỉ để xem.',
    en: 'Here something is recorded or sent (a form, a notice to staff, another system). This is a try-out: nothing real was recorded, and the case number is made up.',
  },
  noDeadline: {
    vi: 'Bước này không đặt thời hạn, nên chờ bao lâu cũng không có gì xảy ra.',
    en: 'This step has no deadline, so waiting changes nothing.',
  },
  erase: {
    vi: 'Ở đây dữ liệu của người này được xoá.',
    en: "Here this person's data are erased.",
  },
} as const satisfies Record<string, Text>;

/** What a try-out says of itself, and nothing of the flow's inside. */
export const PREVIEW_NOTES: ReadonlySet<Text> = new Set<Text>(Object.values(NOTES));

/** Values that only few may see are not shown: the preview's screen is often shared or photographed. */
function shownVars(flow: Flow, vars: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hidden = new Set(
    flow.variables.filter(({ class: kind }) => isConfidential(kind)).map(({ name }) => name),
  );
  return Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [name, hidden.has(name) ? HIDDEN : value]),
  );
}

/** Takes one event of the phone preview through a draft; the browser holds the session, the server keeps nothing. */
export function createSimulate(deps: SimulateDeps) {
  const { platform } = deps;

  return async (
    workspace: string,
    draft: Flow,
    given: unknown,
    event: PhoneEvent,
    settings: PreviewSettings = {},
  ): Promise<Simulated> => {
    const now = settings.at ?? platform.now();
    const [live, around] = await Promise.all([deps.world(workspace), deps.around(workspace)]);
    const from = event.kind === 'start' ? event.node : undefined;
    if (from !== undefined && !draft.nodes.some(({ id }) => id === from))
      throw flowProblems.stuck('no such step');
    const world = deps.previewWorld(draft, live, around, from);
    const fresh =
      (event.kind === 'start' && from === undefined) || (event.kind === 'deep-link' && given === undefined);
    const session = inLanguage(fresh ? newSession() : sessionFrom(given), settings.language);
    const tried = emptyTry(session);
    const base = { id: `preview-${platform.randomId()}`, at: now };
    if (event.kind === 'set') {
      const changed = withValue(draft, session, { ...event, at: now });
      return answerOf(
        deps,
        draft,
        { world, now },
        { ...tried, ...standing(world, session), ...noted(changed) },
      );
    }
    const inbound = inboundOf(event, base, session.context.timer);
    if (inbound === undefined) tried.notes.push(NOTES.noDeadline);
    const scene = { workspace, world, settings, now: inbound?.at ?? now, draft };
    try {
      if (inbound !== undefined)
        await take(deps, scene, tried, inbound, from === undefined ? 'turn' : 'from');
    } catch (error) {
      if (error instanceof TurnError) throw flowProblems.stuck(error.code);
      throw error;
    }
    return answerOf(deps, draft, scene, tried);
  };
}

const noted = ({ session, wrong }: ReturnType<typeof withValue>) => ({
  session,
  notes: wrong === undefined ? [] : [wrong],
});

/** Where a session stands, without a turn. */
function standing(world: TurnWorld, { flow, state }: SessionState): { currentNode?: string } {
  const node = flow && world.machine(flow.id, flow.version)?.state(state)?.meta?.node;
  return node === undefined ? {} : { currentNode: node };
}

function answerOf(
  { registry }: SimulateDeps,
  draft: Flow,
  { world, now }: Pick<Scene, 'world' | 'now'>,
  tried: Tried,
): Simulated {
  const { failures, results, currentNode, understood, left, ...rest } = tried;
  const whys = left.flatMap((one) => whyLeft(draft, registry, one, { now, world }) ?? []);
  return {
    ...rest,
    vars: shownVars(draft, tried.session.context.vars),
    ...(currentNode === undefined ? {} : { currentNode }),
    ...(understood === undefined ? {} : { understood }),
    ...(failures.length === 0 ? {} : { failures }),
    ...(results.length === 0 ? {} : { results }),
    ...(whys.length === 0 ? {} : { whys }),
  };
}

export type Simulate = ReturnType<typeof createSimulate>;

/** What has come of the event so far. */
interface Tried {
  session: SessionState;
  messages: OutboundMessage[];
  path: Simulated['path'];
  notes: Text[];
  failures: { node: string; reason: string }[];
  results: RecordedResult[];
  left: Left[];
  currentNode?: string;
  understood?: Text;
}

const emptyTry = (session: SessionState): Tried => ({
  ...{ session, messages: [], path: [], notes: [], failures: [], results: [], left: [] },
});

interface Scene {
  workspace: string;
  world: TurnWorld;
  settings: PreviewSettings;
  now: number;
  draft: Flow;
}

/** One event, and behind it what its effects give. */
async function take(
  deps: SimulateDeps,
  scene: Scene,
  tried: Tried,
  event: InboundEvent,
  how: 'turn' | 'from',
  round = 0,
): Promise<void> {
  if (round > MOST_ROUNDS) throw flowProblems.stuck('effects without end');
  const { world, now, draft } = scene;
  const run = runner(deps, scene, tried);
  const first: typeof turn = how === 'turn' ? turn : (...given) => tryFrom(...given, draft.id);
  const result = await turnWithReads(world, tried.session, event, now, run, first);
  const { session, effects } = result;
  tried.session = session;
  tried.path.push(...result.path);
  tried.notes.push(...result.notes);
  tried.failures.push(...(result.failures ?? []));
  tried.left.push(...(result.left ?? []));
  if (result.currentNode === undefined) delete tried.currentNode;
  else tried.currentNode = result.currentNode;
  if (result.understood !== undefined) tried.understood ??= result.understood;
  for (const effect of effects) {
    if (effect.kind === 'send') tried.messages.push(effect.message);
    else if (effect.kind === 'hand-over') tried.notes.push(NOTES.handOver);
    else if (effect.kind === 'erase') {
      tried.notes.push(NOTES.erase);
      tried.session = newSession();
    } else {
      if (effect.stage === 'after-commit') tried.notes.push(NOTES.recorded);
      await take(deps, scene, tried, await run(effect), 'turn', round + 1);
    }
  }
}

/** Runs a call, and writes down what it gave. */
function runner({ runEffect }: SimulateDeps, { workspace, settings, now }: Scene, tried: Tried) {
  const whose = { workspace, channel: 'preview', contact: 'preview' };
  return async (call: Extract<Effect, { kind: 'call' }>): Promise<InboundEvent> => {
    const event =
      pinnedResult(settings, call, now) ??
      (await runEffect({ whose, flow: tried.session.flow, preview: true }, call));
    if (event.kind === 'effect-result')
      tried.results.push({
        node: call.node,
        ...(event.ok ? { output: event.output } : { code: event.code }),
      });
    return event;
  };
}
