import { createRegistry, type Flow, type NodeType, type SessionState, type WorkCalendar } from '../index.ts';
import { builtInTypes } from '../nodes/index.ts';
import { printSaid, type Said } from '../paths/said.ts';
import { worldFor } from '../paths/world.ts';
import { createRunner, type Runner } from './runner.ts';
import { type FakeTools, type FakeWorld, fakeTools } from './tools.ts';

export interface ConversationOptions extends FakeWorld {
  /** Node types from outside, beside the built-in ones; of one name the last counts. */
  types?: readonly NodeType[];
  /** Further flows that are live. */
  flows?: readonly Flow[];
  /** The workspace's facts. */
  values?: Record<string, string>;
  /** The workspace's own closed and working days. */
  calendar?: WorkCalendar;
  /** ms since 1970 at the first word. */
  begin?: number;
  tools?: FakeTools;
}

export interface ConversationParts extends ConversationOptions {
  flows: readonly Flow[];
}

/** What is to be looked at when a conversation is over. */
export interface Conversed {
  transcript: string;
  session: SessionState;
  recorded: FakeTools['recorded'];
}

/**
 * A conversation as a test: `await conversation(flow).says('căn cước').expects('Anh/Chị cần')`. Steps are kept and walked through when
 * it is awaited (or by `done`), which fails with the whole transcript at the first answer that is not as expected.
 */
export function conversation(
  parts: Flow | ConversationParts,
  options: ConversationOptions = {},
): Conversation {
  const isFlow = 'nodes' in parts;
  const all = isFlow ? options : { ...options, ...parts };
  const flows = isFlow ? [parts, ...(options.flows ?? [])] : parts.flows;
  const types = new Map([...builtInTypes, ...(all.types ?? [])].map((type) => [type.manifest.type, type]));
  const registry = createRegistry([...types.values()]);
  const { values, calendar, begin } = all;
  const tools = all.tools ?? fakeTools(all);
  const world = worldFor(flows, registry, {
    ...(values === undefined ? {} : { values }),
    ...(calendar === undefined ? {} : { calendar }),
  });
  return new Conversation(
    createRunner({ world, registry, tools, ...(begin === undefined ? {} : { begin }) }),
    tools,
  );
}

/** The chain of `conversation`. */
export class Conversation implements PromiseLike<Conversed> {
  readonly #runner: Runner;
  readonly #tools: FakeTools;
  readonly #steps: (() => Promise<void>)[] = [];
  readonly #lines: string[] = [];
  /** What came after the last word, without what was expected before. */
  #unread: string[] = [];
  #path: string[] = [];

  constructor(runner: Runner, tools: FakeTools) {
    this.#runner = runner;
    this.#tools = tools;
  }

  says(...texts: string[]): this {
    for (const text of texts) this.sends({ kind: 'text', text });
    return this;
  }

  taps(label: string): this {
    return this.sends({ kind: 'tap', label });
  }

  /** So many minutes pass without a word. */
  waits(minutes: number): this {
    return this.sends({ kind: 'wait', minutes });
  }

  /** Anything that a citizen may do: pictures, a place, a link, … */
  sends(said: Said): this {
    this.#steps.push(async () => {
      this.#lines.push(printSaid(said));
      const { bot, work, path } = await this.#runner.say(said).catch((error: unknown) => {
        throw new Error(this.#failure(error instanceof Error ? error.message : String(error)), {
          cause: error,
        });
      });
      this.#unread = [...bot, ...work];
      this.#path = path.map(({ node, port }) => (port === undefined ? node : `${node}:${port}`));
      this.#lines.push(...bot.map((bubble) => `Bot: ${bubble}`), ...work.map((one) => `Việc: ${one}`));
    });
    return this;
  }

  /** The next bubbles (or works) after the last word hold these words, in this order. */
  expects(...words: string[]): this {
    return this.#check(() => {
      for (const wanted of words) {
        const place = this.#unread.findIndex((text) => text.includes(wanted));
        if (place < 0) return this.#missing(wanted);
        this.#unread = this.#unread.slice(place);
      }
      return undefined;
    });
  }

  /** The last word was answered with silence. */
  expectsNothing(): this {
    return this.#check(() => (this.#unread.length > 0 ? 'Expected no answer to the last word.' : undefined));
  }

  /** The last word went through this node, or left by this exit (`node:port`). */
  passes(place: string): this {
    return this.#check(() => {
      const went = this.#path.some((step) => step === place || step.startsWith(`${place}:`));
      return went ? undefined : `Expected to pass ${place}; it went ${this.#path.join(' → ') || 'nowhere'}.`;
    });
  }

  /** Walks through all steps; gives what is to be looked at afterwards. */
  async done(): Promise<Conversed> {
    for (const step of this.#steps.splice(0)) await step();
    return {
      transcript: this.#lines.join('\n'),
      session: this.#runner.session(),
      recorded: this.#tools.recorded,
    };
  }

  // biome-ignore lint/suspicious/noThenProperty: awaiting the chain is what walks through it, so that no test forgets to.
  then<A = Conversed, B = never>(
    next?: ((conversed: Conversed) => A | PromiseLike<A>) | null,
    failed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.done().then(next, failed);
  }

  #check(look: () => string | undefined): this {
    this.#steps.push(async () => {
      const why = look();
      if (why !== undefined) throw new Error(this.#failure(why));
    });
    return this;
  }

  #missing(wanted: string): string {
    const came = this.#unread.map((text) => `“${text}”`).join(' and ');
    return `Expected “${wanted}” after the last word, but ${came === '' ? 'nothing' : came} came.`;
  }

  #failure(why: string): string {
    return `${why}\n\n${this.#lines.join('\n')}\n`;
  }
}
