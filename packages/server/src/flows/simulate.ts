import {
  type Effect,
  type Flow,
  type InboundEvent,
  newSession,
  type OutboundMessage,
  type SessionState,
  type Text,
  TurnError,
  type TurnWorld,
  turnWithReads,
} from '@danloi/engine';
import type { Platform } from '../platform.ts';
import type { RunEffect } from '../turn/index.ts';
import { sessionFrom } from './preview-session.ts';
import { flowProblems } from './problems.ts';

/** What the phone preview may do. */
export type PhoneEvent =
  | { kind: 'start' }
  | { kind: 'text'; text: string }
  | { kind: 'choice'; payload: string }
  | { kind: 'image'; media: string }
  | { kind: 'location'; latitude: number; longitude: number };

export interface Simulated {
  session: SessionState;
  messages: OutboundMessage[];
  path: { node: string; port?: string }[];
  vars: Record<string, unknown>;
  currentNode?: string;
  notes: Text[];
  understood?: Text;
}

export interface SimulateDeps {
  platform: Pick<Platform, 'now' | 'randomId'>;
  /** Live flows and values of the workspace. */
  world(workspace: string): Promise<TurnWorld>;
  previewWorld(draft: Flow, live: TurnWorld): TurnWorld;
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
    vi: 'Ở đây phiếu được ghi lại. Đang thử nên không ghi phiếu thật; mã hồ sơ chỉ để xem.',
    en: 'Here the form is recorded. This is a try-out: nothing was recorded, and the case number is made up.',
  },
  erase: {
    vi: 'Ở đây dữ liệu của người này được xoá.',
    en: "Here this person's data are erased.",
  },
} as const satisfies Record<string, Text>;

function inbound(event: PhoneEvent, base: { id: string; at: number }): InboundEvent {
  switch (event.kind) {
    case 'start':
      return { ...base, kind: 'follow' };
    case 'text':
      return { ...base, kind: 'text', text: event.text };
    case 'choice':
      return { ...base, kind: 'button', payload: event.payload };
    case 'image':
      return { ...base, kind: 'media', media: [{ id: event.media, kind: 'image' }] };
    case 'location':
      return { ...base, kind: 'location', latitude: event.latitude, longitude: event.longitude };
  }
}

/** Values that only few may see are not shown: the preview's screen is often shared or photographed. */
function shownVars(flow: Flow, vars: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const hidden = new Set(
    flow.variables
      .filter(({ class: kind }) => kind === 'sensitive' || kind === 'secret')
      .map(({ name }) => name),
  );
  return Object.fromEntries(
    Object.entries(vars).map(([name, value]) => [name, hidden.has(name) ? HIDDEN : value]),
  );
}

/** Takes one event of the phone preview through a draft; the browser holds the session, the server keeps nothing. */
export function createSimulate(deps: SimulateDeps) {
  const { platform, runEffect } = deps;

  return async (workspace: string, draft: Flow, given: unknown, event: PhoneEvent): Promise<Simulated> => {
    const world = deps.previewWorld(draft, await deps.world(workspace));
    const now = platform.now();
    const whose = { workspace, channel: 'preview', contact: 'preview' };
    const run = (session: SessionState) => (call: Extract<Effect, { kind: 'call' }>) =>
      runEffect({ whose, flow: session.flow, preview: true }, call);

    let session = event.kind === 'start' ? newSession() : sessionFrom(given);
    let understood: Text | undefined;
    let currentNode: string | undefined;
    const messages: OutboundMessage[] = [];
    const path: Simulated['path'] = [];
    const notes: Text[] = [];

    const take = async (inboundEvent: InboundEvent, round: number): Promise<void> => {
      if (round > MOST_ROUNDS) throw flowProblems.stuck('effects without end');
      const result = await turnWithReads(world, session, inboundEvent, now, run(session));
      session = result.session;
      currentNode = result.currentNode;
      understood ??= result.understood;
      path.push(...result.path);
      notes.push(...result.notes);
      for (const effect of result.effects) {
        if (effect.kind === 'send') messages.push(effect.message);
        else if (effect.kind === 'hand-over') notes.push(NOTES.handOver);
        else if (effect.kind === 'erase') {
          notes.push(NOTES.erase);
          session = newSession();
        } else {
          if (effect.stage === 'after-commit') notes.push(NOTES.recorded);
          await take(await run(session)(effect), round + 1);
        }
      }
    };

    try {
      await take(inbound(event, { id: `preview-${platform.randomId()}`, at: now }), 0);
    } catch (error) {
      if (error instanceof TurnError) throw flowProblems.stuck(error.code);
      throw error;
    }
    return {
      session,
      messages,
      path,
      vars: shownVars(draft, session.context.vars),
      ...(currentNode === undefined ? {} : { currentNode }),
      notes,
      ...(understood === undefined ? {} : { understood }),
    };
  };
}

export type Simulate = ReturnType<typeof createSimulate>;
