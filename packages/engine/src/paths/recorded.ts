import { CompileError } from '../compile/compile.ts';
import type { Flow, FlowTest, RecordedResult } from '../flow/schema.ts';
import type { Text } from '../node-type/manifest.ts';
import type { Registry } from '../node-type/registry.ts';
import { TurnError } from '../turn/result.ts';
import type { TurnWorld } from '../turn/world.ts';
import { aroundDifference, cut } from './around-difference.ts';
import { ChatError, type ChatLine, exchangesOf, printChat, readChat } from './chat-text.ts';
import { coverWorld } from './cover-world.ts';
import { momentOfText } from './moments.ts';
import { usualOutput } from './outputs.ts';
import {
  type Answered,
  add,
  beginning,
  type Given,
  give,
  NoButtonError,
  nothing,
  type Place,
  say,
} from './play.ts';
import type { Said } from './said.ts';
import type { Surroundings } from './world.ts';

/** How a recorded conversation went today. */
export type TestResult = { id: string; name: string } & (
  | { ok: true }
  | {
      ok: false;
      /** Line of the recorded conversation, counted from one; 0 where it cannot be played at all. */
      line: number;
      /** The first message that differs; absent where one came too many, or none was to come. */
      expected?: string;
      got?: string;
      /** The step that said it. */
      node?: string;
      text: Text;
    }
);

/** Effects of one word that follow one another. */
const MAX_CALLS = 10;

/**
 * Plays the conversations kept in a flow and names the first message of each that differs. What effects give is what was recorded, by
 * step in order, else what their schema allows first. In an expected message `{…}` stands for any words. Never throws.
 */
export function runTests(flow: Flow, registry: Registry, around: Surroundings = {}): TestResult[] {
  const tests = flow.tests ?? [];
  if (tests.length === 0) return [];
  let world: TurnWorld;
  try {
    world = coverWorld(flow, registry, around);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    const [first] = error.findings;
    const why = first?.message ?? { vi: '', en: '' };
    const text = {
      vi: `Kịch bản chưa chạy được. ${why.vi}`.trim(),
      en: `The flow cannot run. ${why.en}`.trim(),
    };
    return tests.map(({ id, name }) => ({
      id,
      name,
      ok: false,
      line: 0,
      text,
      ...(first?.node === undefined ? {} : { node: first.node }),
    }));
  }
  return tests.map((test) => ({ id: test.id, name: test.name, ...runTest(world, registry, test) }));
}

type Outcome = { ok: true } | Omit<Extract<TestResult, { ok: false }>, 'id' | 'name'>;

function runTest(world: TurnWorld, registry: Registry, test: FlowTest): Outcome {
  try {
    const exchanges = exchangesOf(readChat(test.chat));
    const player = playerOf(world, registry, test);
    for (const { said, at, bot, work } of exchanges) {
      let answered: Answered;
      try {
        answered = player(said);
      } catch (error) {
        return { ok: false, line: at, text: stoppedWords(error, at) };
      }
      const different = firstDifference(bot, answered.bot, at) ?? firstDifference(work, answered.work, at);
      if (different !== undefined) return different;
    }
    return { ok: true };
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    const { line } = error;
    return {
      ok: false,
      line,
      text: { vi: `Dòng ${line} của cuộc trò chuyện mẫu không đọc được.`, en: error.message },
    };
  }
}

/** Why a conversation stops at this line, in the author's words. */
function stoppedWords(error: unknown, at: number): Text {
  const endless = error instanceof TurnError && error.code === 'turn.step-bound';
  const broken = endless ? 'các bước đi vòng mãi mà không chờ người dân' : 'một bước bị lỗi';
  const why = error instanceof NoButtonError ? `không còn nút “${error.label}”` : broken;
  return {
    vi: `Không làm tiếp được từ dòng ${at}: ${why}.`,
    en: `It cannot go on from line ${at}: ${error instanceof Error ? error.message : ''}`,
  };
}

/** Says a word and lets every effect that it leads to have its result. */
function playerOf(
  world: TurnWorld,
  registry: Registry,
  { at, results = [] }: Pick<FlowTest, 'at' | 'results'>,
) {
  let place: Place = beginning(momentOfText(at));
  const left = new Map<string, RecordedResult[]>();
  for (const result of results) left.set(result.node, [...(left.get(result.node) ?? []), result]);
  const resultOf = (node: string, effect: string): Given => {
    const recorded = left.get(node)?.shift();
    if (recorded?.code !== undefined) return { ok: false, code: recorded.code };
    if (recorded === undefined) return usualOutput(registry.effect(effect));
    return { ok: true, output: JSON.parse(JSON.stringify(recorded.output ?? {})) };
  };
  return (said: Said): Answered => {
    const answered = nothing();
    let played = say(world, place, said);
    for (let round = 0; ; round++) {
      add(answered, played.answered);
      place = played.place;
      const { pending } = place.session.context;
      const call = played.calls.find(({ id }) => id === pending);
      if (call === undefined || round === MAX_CALLS) return answered;
      played = give(world, place, call.id, resultOf(call.node, call.name));
    }
  };
}

interface Told {
  text: string;
  at: number;
}

function firstDifference(expected: readonly Told[], got: Answered['bot'], from: number): Outcome | undefined {
  for (let place = 0; place < Math.max(expected.length, got.length); place++) {
    const [wanted, came] = [expected[place], got[place]];
    if (wanted !== undefined && came !== undefined && isSame(wanted.text, came.text)) continue;
    const line = wanted?.at ?? expected.at(-1)?.at ?? from;
    return {
      ok: false,
      line,
      ...(wanted === undefined ? {} : { expected: wanted.text }),
      ...(came === undefined ? {} : { got: plain(came.text) }),
      ...(came?.node === undefined ? {} : { node: came.node }),
      text: differenceWords(line, wanted?.text, came?.text),
    };
  }
  return undefined;
}

function differenceWords(line: number, expected: string | undefined, got: string | undefined): Text {
  if (expected === undefined) {
    return {
      vi: `Sau dòng ${line} có thêm lời: “${cut(got ?? '')}”.`,
      en: `After line ${line} there is one more: “${cut(got ?? '')}”.`,
    };
  }
  if (got === undefined) {
    return {
      vi: `Dòng ${line}: thiếu lời “${cut(expected)}”.`,
      en: `Line ${line}: “${cut(expected)}” is missing.`,
    };
  }
  const shown = aroundDifference(plain(expected), plain(got));
  return {
    vi: `Dòng ${line}: mong “${shown.expected}”, nay là “${shown.got}”.`,
    en: `Line ${line}: “${shown.expected}” was expected, now it is “${shown.got}”.`,
  };
}

/** As a file keeps it: no blanks at ends of lines, letters composed. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** Linear: the parts between the gaps, one after the other. */
function isSame(expected: string, got: string): boolean {
  const text = plain(got);
  const parts = plain(expected).split('{…}');
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const place = text.indexOf(part, from);
    if (place < 0) return false;
    from = place + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

export interface Recording {
  id: string;
  name: string;
  /** What the citizen did, in order. */
  said: readonly Said[];
  at?: string;
  /** What effects gave, by step in order. */
  results?: readonly RecordedResult[];
}

/**
 * A conversation that was played, as a test of the flow: played once more to write down what is answered.
 * @throws CompileError when the flow cannot run, Error when a button that was tapped is not there.
 */
export function recordTest(
  flow: Flow,
  registry: Registry,
  recording: Recording,
  around: Surroundings = {},
): FlowTest {
  const { id, name, said, at, results } = recording;
  const facts = {
    ...(at === undefined ? {} : { at }),
    ...(results === undefined || results.length === 0 ? {} : { results: [...results] }),
  };
  const player = playerOf(coverWorld(flow, registry, around), registry, facts);
  const lines = said.flatMap((one): ChatLine[] => {
    const { bot, work } = player(one);
    return [
      { who: 'citizen', said: one },
      ...bot.map(({ text }): ChatLine => ({ who: 'bot', text })),
      ...work.map(({ text }): ChatLine => ({ who: 'work', text })),
    ];
  });
  return { id, name, chat: printChat({ lines }), ...facts };
}
