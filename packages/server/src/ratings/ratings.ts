import { clockOf, type Rating } from '@danloi/engine';
import { type RatingDoc, ratings } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Page, Store } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';
import { effectKey } from '../turn/effect-key.ts';
import type { Whose } from '../turn/session-doc.ts';

/** How citizens rated one thing in one month. */
export interface MonthOfRatings {
  month: string;
  about: string;
  /** How many gave one star, two, … five. */
  counts: [number, number, number, number, number];
}

/** Answers to satisfaction questions. */
export interface Ratings {
  /** Once per effect, and without the contact. */
  record(whose: Whose, rating: Rating): Promise<void>;
  /** The months from `from` to `to` (`yyyy-mm`, at most 24), newest first. */
  months(store: WorkspaceStore, from: string, to: string): Promise<MonthOfRatings[]>;
  /** Newest first, with their comments. */
  list(store: WorkspaceStore, page: { limit: number; after?: string }): Promise<Page<RatingDoc>>;
  /** `yyyy-mm` in Vietnam, `back` months before now. */
  monthOf(back?: number): string;
}

const MOST_MONTHS = 24;
/** Things rated within a month that are told apart; an author's texts, so few. */
const MOST_THINGS = 100;

export function createRatings(deps: { store: Store; platform: Pick<Platform, 'now'> }): Ratings {
  const { platform } = deps;
  return {
    async record(whose, { effect, about, ...rating }) {
      const at = platform.now();
      const named = about.trim().slice(0, 200);
      const doc = { ...rating, about: named, at, month: isoMonth(at), id: effectKey(whose, effect) };
      await forWorkspace(deps.store, whose.workspace).insert(ratings, doc);
    },

    async months(store, from, to) {
      const found: MonthOfRatings[] = [];
      for (const month of monthsBetween(from, to)) {
        for (const about of await thingsOf(store, month)) {
          const count = (stars: number) =>
            store.count(ratings, { index: 'byScore', equals: [month, about, stars] });
          const counts = await Promise.all([count(1), count(2), count(3), count(4), count(5)]);
          found.push({ month, about, counts });
        }
      }
      return found;
    },

    list: (store, page) => store.find(ratings, { index: 'byTime', order: 'desc', ...page }),

    monthOf(back = 0) {
      return monthBefore(isoMonth(platform.now()), back);
    },
  };
}

const isoMonth = (at: number): string => clockOf(at).day.slice(0, 7);

function monthBefore(month: string, back: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - back)).toISOString().slice(0, 7);
}

/** From the newest to the oldest. */
function monthsBetween(from: string, to: string): string[] {
  return Array.from({ length: MOST_MONTHS }, (_, back) => monthBefore(to, back)).filter((one) => one >= from);
}

/** What was rated in a month: from each name found the index is searched for the next one behind it. */
async function thingsOf(store: WorkspaceStore, month: string): Promise<string[]> {
  const things: string[] = [];
  for (let from = ''; things.length < MOST_THINGS; ) {
    const query = { index: 'byScore', equals: [month], from, limit: 1 };
    const [next] = (await store.find(ratings, query)).items;
    if (next === undefined) break;
    things.push(next.about);
    from = `${next.about}\u0001`;
  }
  return things;
}
