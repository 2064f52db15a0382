import { MAX_EFFECTS } from '../compile/bounds.ts';
import { wordsIn } from '../compile/citizen-words.ts';
import type { Expect } from '../compile/expect.ts';
import type { LoadedMachine, Moved } from '../compile/load.ts';
import type { Frame, Seen } from '../compile/machine-event.ts';
import type { StateJson } from '../compile/machine-json.ts';
import type { Reading } from '../compile/reading.ts';
import { wordsOf } from '../compile/reading.ts';
import { readingOf } from '../compile/scope.ts';
import { isConfidential } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';
import { maskWords } from '../text/mask-words.ts';
import { leftFlow } from './change-version.ts';
import type { Effect } from './effect.ts';
import type { InboundEvent } from './event.ts';
import type { OutboundMessage } from './message.ts';
import { type Left, type NodeFailure, TurnError, type TurnResult, type Visit } from './result.ts';
import type { OfferedOption, SessionState } from './session.ts';
import { waysOn, withButtons } from './words.ts';
import { homeOf, type TurnWorld } from './world.ts';

/** A turn in the making. Only the functions of one turn see it; the session given to `turn` is never changed. */
export interface Draft {
  world: TurnWorld;
  event: InboundEvent;
  now: number;
  frame: Frame;
  session: SessionState;
  effects: Effect[];
  path: { node: string; port?: string }[];
  left: Left[];
  visits: Visit[];
  unheard?: NonNullable<TurnResult['unheard']>;
  notes: Text[];
  understood?: Text;
  confidential?: true;
  /** A step said that nothing led on; in words of its own where it is a text. */
  lost: boolean | string;
  /** Flows begun in this turn. */
  begun: number;
  failures: NodeFailure[];
}

export function draftOf(world: TurnWorld, session: SessionState, event: InboundEvent, now: number): Draft {
  return {
    world,
    event,
    now,
    frame: {
      id: event.id,
      now,
      values: world.values,
      ...(world.calendar === undefined ? {} : { calendar: world.calendar }),
      ...(world.watched === undefined ? {} : { watched: world.watched }),
    },
    session: { ...session },
    effects: [],
    path: [],
    left: [],
    visits: [],
    notes: [],
    lost: false,
    begun: 0,
    failures: [],
  };
}

/** Where the contact stands. */
export interface Here {
  machine: LoadedMachine;
  name: string;
  state: StateJson;
}

/** The state of the contact's flow; undefined when in none. @throws TurnError when version or state are not there. */
export function hereOf({ world, session }: Draft): Here | undefined {
  if (session.flow === undefined) return undefined;
  const machine = world.machine(session.flow.id, session.flow.version);
  const state = machine?.state(session.state);
  if (machine === undefined || state === undefined || typeof session.state !== 'string') {
    throw new TurnError(
      'turn.version-missing',
      `Version ${session.flow.version} of the flow ${session.flow.id} is not there, or has no such state.`,
    );
  }
  return { machine, name: session.state, state };
}

const CHOICE: Expect = { kind: 'choice' };

/** What the event chooses among what is offered; read once, for routing and for the guards of the machine. */
export function choiceIn({ event, frame, session }: Draft): Reading {
  return readingOf({ context: session.context, event: { type: 'answer', said: event, frame } }, CHOICE);
}

/** A person who has not answered for this long has let go of the chat. */
const HAND_OVER_MS = 24 * 3_600_000;

/** Does a person have this chat? The bot is silent then. */
export function personHas({ session, now }: Draft): boolean {
  return session.handOver !== undefined && now - session.handOver.since < HAND_OVER_MS;
}

export function send(draft: Draft, message: OutboundMessage, node?: string): void {
  draft.effects.push({ kind: 'send', message, ...(node === undefined ? {} : { node }) });
}

/** Words of the workspace, in the citizen's language. */
export function say(draft: Draft, text: Text): void {
  send(draft, { text: wordsIn(text, draft.session.context.language) });
}

/** Says something with the ways on as buttons, which the contact may choose from now on. */
export function sendWithWays(draft: Draft, text: Text | string): void {
  sendOffer(draft, text, waysOn(homeOf(draft.world) !== undefined, draft.session.context.language));
}

/** Says something with options of the workspace under it. */
export function sendOffer(draft: Draft, text: Text | string, options: OfferedOption[]): void {
  draft.session.suggested = options;
  const words = typeof text === 'string' ? text : wordsIn(text, draft.session.context.language);
  send(draft, withButtons(words, options));
}

export function note(draft: Draft, vi: string, en: string): void {
  draft.notes.push({ vi, en });
}

/** The contact is in no flow any more; what was said in it is forgotten, what is known of the contact stays. */
export function leaveFlow(draft: Draft): void {
  draft.session = leftFlow(draft.session);
}

/** Takes over what a machine did: its place, its effects with the step they belong to, the path. */
export function absorb(draft: Draft, machine: LoadedMachine, moved: Moved, from: string | undefined): void {
  let node = from;
  for (const emitted of moved.emitted) {
    switch (emitted.type) {
      case 'path':
        node = emitted.node;
        mark(draft, emitted);
        draft.visits.push(visitOf(machine, emitted));
        break;
      case 'lost':
        draft.lost = emitted.text ?? true;
        break;
      case 'unheard':
        keepUnheard(draft, machine.flow.id, node);
        break;
      case 'understood':
        understand(draft, machine, emitted);
        break;
      case 'effect':
        draft.effects.push(withNode(emitted.effect, node ?? ''));
        if (emitted.effect.kind === 'hand-over') {
          draft.session.handOver = { since: draft.now, reason: emitted.effect.reason };
        }
    }
  }
  if (draft.effects.length > MAX_EFFECTS) {
    throw new TurnError('turn.step-bound', `More than ${MAX_EFFECTS} effects in one turn.`, {
      ...(node === undefined ? {} : { node }),
    });
  }
}

function mark(draft: Draft, { node, port, seen }: { node: string; port?: string; seen?: Seen }): void {
  if (seen !== undefined && port !== undefined) draft.left.push({ node, port, seen });
  const last = draft.path.at(-1);
  if (port === undefined) draft.path.push({ node });
  else if (last?.node === node && last.port === undefined) last.port = port;
  else draft.path.push({ node, port });
}

function visitOf({ flow }: LoadedMachine, { node, port }: { node: string; port?: string }): Visit {
  return { flow: flow.id, version: flow.version, node, ...(port === undefined ? {} : { port }) };
}

/** What the citizen wrote, for the author who looks at what is missing. A turn that brings a result has no words of its own. */
export function keepUnheard(draft: Draft, flow?: string, node?: string): void {
  draft.unheard = {
    text: maskWords(wordsOf(draft.event) ?? ''),
    ...(flow === undefined ? {} : { flow }),
    ...(node === undefined ? {} : { node }),
  };
}

function withNode(effect: Effect, node: string): Effect {
  if (effect.kind === 'send' || effect.kind === 'call') return { ...effect, node };
  return effect;
}

const HOW: Readonly<Record<string, Text>> = {
  tap: { vi: 'bấm nút', en: 'by the button' },
  exact: { vi: 'đúng tên', en: 'by its name' },
  folded: { vi: 'gõ không dấu hoặc một phần', en: 'without accents or in part' },
  number: { vi: 'theo số thứ tự', en: 'by its number' },
  typo: { vi: 'gõ gần đúng', en: 'by a near spelling' },
};

/** In words for staff; what goes into a sensitive or secret variable is never repeated. */
function understand(
  draft: Draft,
  machine: LoadedMachine,
  { variable, label, how }: { variable?: string; label?: string; how?: string },
): void {
  if (variable !== undefined) {
    if (isConfidential(machine.classOf(variable))) {
      draft.confidential = true;
      draft.understood = { vi: 'Đã ghi câu trả lời (không hiện)', en: 'The answer is kept (not shown)' };
    }
    return;
  }
  const words = how === undefined ? undefined : HOW[how];
  if (label === undefined || words === undefined) return;
  draft.understood = { vi: `Hiểu là "${label}" (${words.vi})`, en: `Understood as "${label}" (${words.en})` };
}

export function resultOf(draft: Draft): TurnResult {
  const { session, effects, path, left, visits, unheard, notes, understood, confidential, failures, world } =
    draft;
  const machine = session.flow && world.machine(session.flow.id, session.flow.version);
  const currentNode = machine?.state(session.state)?.meta?.node;
  return {
    session,
    effects,
    path,
    ...(visits.length === 0 ? {} : { visits }),
    ...(unheard === undefined ? {} : { unheard }),
    ...(currentNode === undefined ? {} : { currentNode }),
    ...(understood === undefined ? {} : { understood }),
    ...(confidential === undefined ? {} : { confidential }),
    notes,
    ...(failures.length === 0 ? {} : { failures }),
    ...(left.length === 0 ? {} : { left }),
  };
}
