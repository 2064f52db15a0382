import type { RecordedResult } from '../flow/schema.ts';
import type { TurnWorld } from '../turn/world.ts';
import type { ChatLine } from './chat-text.ts';
import type { Given } from './play.ts';
import { firstSpot, type Spot, stepOn } from './spot.ts';
import { goalsOf, type Walked, type Way } from './walk.ts';

/** A conversation that was played: what was said, what came, what it passed. */
export interface PlayedChat {
  begin: number | undefined;
  lines: ChatLine[];
  results: RecordedResult[];
  goals: Set<string>;
}

/** Words of the citizen in one conversation, where it need not be longer to get anywhere. */
const LONGEST = 30;
/** Effects of the last word that follow one another. */
const MOST_CALLS = 10;

/**
 * Conversations that meet every goal that the walk saw: from where one stands to the nearest goal not met yet, as long as there
 * is one, then a new conversation. Each is played anew; only what it passes then counts.
 */
export function planChats(
  world: TurnWorld,
  walked: Walked,
  open: Set<string>,
  { nameOf, usualResult }: { nameOf: (spot: Spot) => string; usualResult: (effect: string) => Given },
): PlayedChat[] {
  const chats: PlayedChat[] = [];
  const blocked = new Set<Way>();
  const depths = depthsOf(walked);
  for (;;) {
    const player = playerOf(world, walked);
    let at = walked.first;
    let isFresh = true;
    for (;;) {
      const route = nearest(walked, at, open, blocked);
      if (route === undefined) break;
      const isLong =
        player.words() + route.length > LONGEST && (depths.get(route.at(-1)?.from ?? '') ?? 0) < LONGEST;
      if (!isFresh && isLong) break;
      const met = follow(player, route, open, nameOf);
      const last = route.at(-1);
      // What is remembered differs after another way here: tried once more from the beginning, then given up.
      if (!met.arrived && last !== undefined && isFresh) blocked.add(last.way);
      isFresh = false;
      if (!met.arrived || last === undefined) break;
      at = last.way.to;
    }
    if (isFresh) return chats;
    player.close(usualResult, open);
    if (player.chat.goals.size > 0) chats.push(player.chat);
  }
}

interface Leg {
  from: string;
  way: Way;
}

/** The shortest way to a step that meets an open goal; undefined when there is none. */
function nearest(
  walked: Walked,
  from: string,
  open: ReadonlySet<string>,
  blocked: ReadonlySet<Way>,
): Leg[] | undefined {
  const came = new Map<string, Leg | undefined>([[from, undefined]]);
  const queue = [from];
  for (const at of queue) {
    for (const way of walked.ways.get(at) ?? []) {
      if (blocked.has(way)) continue;
      if (way.goals.some((goal) => open.has(goal))) return [...wayBack(came, at), { from: at, way }];
      if (came.has(way.to)) continue;
      came.set(way.to, { from: at, way });
      queue.push(way.to);
    }
  }
  return undefined;
}

function wayBack(came: ReadonlyMap<string, Leg | undefined>, to: string): Leg[] {
  const legs: Leg[] = [];
  for (let leg = came.get(to); leg !== undefined; leg = came.get(leg.from)) legs.unshift(leg);
  return legs;
}

function depthsOf(walked: Walked): Map<string, number> {
  const depths = new Map([[walked.first, 0]]);
  for (const [at, depth] of depths) {
    for (const { to } of walked.ways.get(at) ?? []) if (!depths.has(to)) depths.set(to, depth + 1);
  }
  return depths;
}

type Player = ReturnType<typeof playerOf>;

function playerOf(world: TurnWorld, walked: Walked) {
  let spot = firstSpot(walked.begin);
  let words = 0;
  const chat: PlayedChat = { begin: walked.begin, lines: [], results: [], goals: new Set() };
  return {
    chat,
    words: () => words,
    play(way: Way): Spot {
      const { step } = way;
      const next = stepOn(world, spot, step);
      if (next.failed !== undefined) return next;
      spot = next;
      if ('said' in step) {
        words += 1;
        chat.lines.push({ who: 'citizen', said: step.said });
      } else {
        const { given, node } = step;
        chat.results.push({ node, ...(given.ok ? { output: given.output } : { code: given.code }) });
      }
      this.write();
      return spot;
    },
    /** What was asked last has its answer: nobody leaves while something is looked up. */
    close(usualResult: (effect: string) => Given, open: Set<string>) {
      for (let round = 0; spot.call !== undefined && round < MOST_CALLS; round++) {
        const { name, node } = spot.call;
        const next = stepOn(world, spot, { type: 'result', given: usualResult(name), node });
        if (next.failed !== undefined) return;
        spot = next;
        this.write();
        meet(spot, open, chat);
      }
    },
    write() {
      chat.lines.push(...spot.answered.bot.map(({ text }): ChatLine => ({ who: 'bot', text })));
      chat.lines.push(...spot.answered.work.map(({ text }): ChatLine => ({ who: 'work', text })));
    },
  };
}

function meet(spot: Spot, open: Set<string>, chat: PlayedChat): void {
  for (const goal of goalsOf(spot)) {
    open.delete(goal);
    chat.goals.add(goal);
  }
}

/** Plays the route; it arrives when its last step met what it was taken for. */
function follow(
  player: Player,
  route: readonly Leg[],
  open: Set<string>,
  nameOf: (spot: Spot) => string,
): { arrived: boolean } {
  const wanted = route.at(-1)?.way.goals.filter((goal) => open.has(goal)) ?? [];
  for (const { way } of route) {
    const spot = player.play(way);
    meet(spot, open, player.chat);
    if (spot.failed !== undefined || nameOf(spot) !== way.to) break;
  }
  return { arrived: wanted.every((goal) => !open.has(goal)) };
}
