import type { Text } from '@danloi/engine';
import { channels, flowJobs, flows, schedules } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';

/** A publication at a time that did not happen, or will not. */
export interface LostPlan {
  flow: string;
  name: string;
  at: number;
  /** Why it failed; absent where the draft was edited since, so that it is going to fail. */
  why?: Text;
}

/** A flow that was to begin by the clock while no server ran. */
export interface MissedRun {
  flow: string;
  name: string;
  at: number;
}

/** An account that cannot send, or soon will not be able to. */
export interface EndingAccount {
  id: string;
  name: string;
  /** Absent: consent is needed now. */
  endsAt?: number;
}

interface Deps {
  store: Store;
  platform: Pick<Platform, 'now'>;
}

const AHEAD_MS = 7 * 24 * 3_600_000;
/** A run that was missed is told for so long. */
const TOLD_MS = 7 * 24 * 3_600_000;
const PAGE = 500;

/** What went wrong by the clock, or is about to, and nobody would see otherwise. */
export function createToday({ store, platform }: Deps) {
  const nameOf = async (workspace: string, id: string) => forWorkspace(store, workspace).get(flows, id);

  return {
    async plans(workspace: string): Promise<LostPlan[]> {
      const query = { index: 'byFlow', equals: [workspace], limit: PAGE };
      const { items } = await store.find(flowJobs, query);
      const lost: LostPlan[] = [];
      for (const { flow: id, plan } of items) {
        const flow = plan === undefined ? undefined : await nameOf(workspace, id);
        if (plan === undefined || flow === undefined) continue;
        const { at, failed, rev } = plan;
        if (failed !== undefined) lost.push({ flow: id, name: flow.name, at, why: failed.text });
        else if (rev !== flow.draftRev) lost.push({ flow: id, name: flow.name, at });
      }
      return lost;
    },
    async missed(workspace: string): Promise<MissedRun[]> {
      const query = { index: 'byWorkspace', equals: [workspace], limit: PAGE };
      const { items } = await store.find(schedules, query);
      const since = platform.now() - TOLD_MS;
      const missed: MissedRun[] = [];
      for (const { flow: id, missedAt } of items) {
        if (missedAt === undefined || missedAt < since) continue;
        const flow = await nameOf(workspace, id);
        if (flow !== undefined) missed.push({ flow: id, name: flow.name, at: missedAt });
      }
      return missed;
    },
    async accounts(workspace: string): Promise<EndingAccount[]> {
      const query = { index: 'byWorkspace', equals: [workspace], limit: PAGE };
      const { items } = await store.find(channels, query);
      const now = platform.now();
      return items.flatMap(({ id, name, tokens }): EndingAccount[] => {
        if (tokens === undefined) return [];
        if (tokens.needsConsent === true || tokens.refreshExpiresAt <= now) return [{ id, name }];
        return tokens.refreshExpiresAt - now < AHEAD_MS
          ? [{ id, name, endsAt: tokens.refreshExpiresAt }]
          : [];
      });
    },
  };
}
