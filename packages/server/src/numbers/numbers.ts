import { addDays, clockOf } from '@danloi/engine';
import { type PassageDoc, passages, type UnheardDoc, unheardTexts } from '../documents.ts';
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
  /** Words that nothing understood, masked, the last ones first: of a flow, or without one of the whole workspace. */
  unheard(
    store: WorkspaceStore,
    flow: string | undefined,
    page: { limit: number; after?: string },
  ): Promise<Page<UnheardDoc>>;
  /** False when it is not there any more. */
  dismiss(store: WorkspaceStore, id: string): Promise<boolean>;
}

export function createNumbers({ platform }: { platform: Pick<Platform, 'now'> }): Numbers {
  return {
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
