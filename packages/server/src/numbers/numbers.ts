import { addDays, clockOf } from '@danloi/engine';
import { type DayDoc, days, type PassageDoc, passages, type UnheardDoc, unheardTexts } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Page } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { addSteps } from './tally.ts';

/** Passages of a flow's version over some days. */
export interface FlowNumbers {
  /** ISO days in Vietnam, both counted. */
  from: string;
  to: string;
  /** By step: how often it was entered, and left by which exit. */
  steps: PassageDoc['steps'];
}

/** What was counted, for those who draw. */
export interface Numbers {
  /** `days` up to today; 1 is today alone. */
  ofFlow(store: WorkspaceStore, flow: string, version: number, days: number): Promise<FlowNumbers>;
  /** The last days of the workspace up to today, the oldest first; a day on which nobody wrote is there, too. */
  lastDays(store: WorkspaceStore, count: number): Promise<DayDoc[]>;
  /** How often each flow was begun on the last days up to today, the oldest first: `starts` names the first step of each. */
  begun(
    store: WorkspaceStore,
    starts: ReadonlyMap<string, string>,
    count: number,
  ): Promise<ReadonlyMap<string, number[]>>;
  /** How many different words of the last days wait for an answer. */
  unheardSince(store: WorkspaceStore, count: number): Promise<number>;
  /** Words that nothing understood, masked, the last ones first: of a flow, or without one of the whole workspace. */
  unheard(
    store: WorkspaceStore,
    flow: string | undefined,
    page: { limit: number; after?: string },
  ): Promise<Page<UnheardDoc>>;
  /** False when it is not there any more. */
  dismiss(store: WorkspaceStore, id: string): Promise<boolean>;
}

const DAY_MS = 24 * 3_600_000;

export function createNumbers({ platform }: { platform: Pick<Platform, 'now'> }): Numbers {
  /** ISO days up to today, the oldest first. */
  const upToToday = (count: number): string[] => {
    const today = clockOf(platform.now()).day;
    return Array.from({ length: count }, (_, at) => addDays(today, at + 1 - count));
  };

  return {
    async lastDays(store, count) {
      const wanted = upToToday(count);
      const query = { index: 'byDay', from: wanted[0] ?? '', to: wanted.at(-1) ?? '', limit: count };
      const known = new Map((await store.find(days, query)).items.map((doc) => [doc.day, doc]));
      return wanted.map((day) => {
        const { people = 0, messages = 0, unheard = 0 } = known.get(day) ?? {};
        return { day, people, messages, unheard };
      });
    },
    async begun(store, starts, count) {
      const wanted = upToToday(count);
      const sums = new Map([...starts.keys()].map((flow) => [flow, wanted.map(() => 0)]));
      const query = { index: 'byDate', from: wanted[0] ?? '', to: wanted.at(-1) ?? '', limit: 100 };
      for (let after: string | undefined; ; ) {
        const page = await store.find(passages, after === undefined ? query : { ...query, after });
        for (const { flow, day, steps } of page.items) {
          const [sum, start, at] = [sums.get(flow), starts.get(flow) ?? '', wanted.indexOf(day)];
          const entered = Object.hasOwn(steps, start) ? steps[start]?.entered : undefined;
          if (sum !== undefined && at >= 0) sum[at] = (sum[at] ?? 0) + (entered ?? 0);
        }
        if (page.next === undefined) return sums;
        after = page.next;
      }
    },
    unheardSince: (store, count) =>
      store.count(unheardTexts, { index: 'byTime', from: platform.now() - count * DAY_MS }),
    async ofFlow(store, flow, version, days) {
      const to = clockOf(platform.now()).day;
      const from = addDays(to, 1 - days);
      const steps: FlowNumbers['steps'] = {};
      let after: string | undefined;
      do {
        const query = { index: 'byDay', equals: [flow, String(version)], from, to, limit: 50 };
        const page = await store.find(passages, after === undefined ? query : { ...query, after });
        for (const doc of page.items) addSteps(steps, doc.steps);
        after = page.next;
      } while (after !== undefined);
      return { from, to, steps };
    },
    unheard: (store, flow, page) =>
      store.find(unheardTexts, {
        ...(flow === undefined ? { index: 'byTime' } : { index: 'byFlow', equals: [flow] }),
        order: 'desc',
        ...page,
      }),
    dismiss: (store, id) => store.delete(unheardTexts, id),
  };
}
