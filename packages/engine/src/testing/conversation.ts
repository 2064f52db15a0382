import { createRegistry, type Flow, type NodeType, type WorkCalendar } from '../index.ts';
import { builtInTypes } from '../nodes/index.ts';
import { printSaid, type Said } from '../paths/said.ts';
import { createRunner } from './runner.ts';
import { type FakeTools, type FakeWorld, fakeTools } from './tools.ts';
import { worldOf } from './world.ts';

export interface ConversationParts extends FakeWorld {
  flows: readonly Flow[];
  types?: readonly NodeType[];
  values?: Record<string, string>;
  /** The workspace's own closed and working days. */
  calendar?: WorkCalendar;
  /** ms since 1970 at the first word. */
  begin?: number;
  tools?: FakeTools;
}

/**
 * A conversation as a test: `await conversation({ flows }).says('căn cước').expects('Anh/Chị cần').done()`. Steps are
 * kept and walked through by `done`, which throws with the whole transcript at the first answer that is not as expected.
 */
export function conversation(parts: ConversationParts) {
  const steps: (() => Promise<void>)[] = [];
  const lines: string[] = [];
  const tools = parts.tools ?? fakeTools(parts);
  const registry = createRegistry(parts.types ?? builtInTypes);
  const runner = createRunner({
    world: {
      ...worldOf(parts.flows, registry, parts.values),
      ...(parts.calendar === undefined ? {} : { calendar: parts.calendar }),
    },
    registry,
    tools,
    ...(parts.begin === undefined ? {} : { begin: parts.begin }),
  });
  let unread: string[] = [];
  let path: string[] = [];
  const fail = (why: string): never => {
    throw new Error(`${why}\n\n${lines.join('\n')}\n`);
  };

  const say = (said: Said) => {
    steps.push(async () => {
      lines.push(printSaid(said));
      const { bot, work, path: way } = await runner.say(said);
      unread = [...bot, ...work];
      path = way.map(({ node, port }) => (port === undefined ? node : `${node}:${port}`));
      lines.push(...bot.map((bubble) => `Bot: ${bubble}`), ...work.map((one) => `Việc: ${one}`));
    });
    return chat;
  };

  const chat = {
    says: (...texts: string[]) => {
      for (const text of texts) say({ kind: 'text', text });
      return chat;
    },
    taps: (label: string) => say({ kind: 'tap', label }),
    sends: (said: Said) => say(said),
    /** So many minutes pass without a word. */
    waits: (minutes: number) => say({ kind: 'wait', minutes }),
    /** The next bubbles (or works) after the last word hold these words, in this order. */
    expects: (...words: string[]) => {
      steps.push(async () => {
        for (const wanted of words) {
          const place = unread.findIndex((text) => text.includes(wanted));
          if (place < 0) fail(`Expected “${wanted}” after the last word.`);
          unread = unread.slice(place);
        }
      });
      return chat;
    },
    /** The last word was answered with silence. */
    expectsNothing: () => {
      steps.push(async () => {
        if (unread.length > 0) fail('Expected no answer to the last word.');
      });
      return chat;
    },
    /** The last word went through this node, or left by this exit (`node:port`). */
    passes: (place: string) => {
      steps.push(async () => {
        if (!path.some((step) => step === place || step.startsWith(`${place}:`)))
          fail(`Expected to pass ${place}; it went ${path.join(' → ')}.`);
      });
      return chat;
    },
    /** Walks through all steps; gives what is to be looked at afterwards. */
    done: async () => {
      for (const step of steps.splice(0)) await step();
      return { transcript: lines.join('\n'), session: runner.session(), recorded: tools.recorded };
    },
  };
  return chat;
}
