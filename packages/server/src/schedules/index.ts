import { schedules } from '../documents.ts';
import { createRounds } from '../rounds.ts';
import { type RunDeps, runSchedule } from './run.ts';
import { syncAllSchedules, syncSchedules } from './sync.ts';

/** Flows that begin by the clock. */
export interface Schedules {
  /** What is live in this workspace has changed. */
  sync(workspace: string): Promise<void>;
  start(): void;
  /** Ends with the batch that is in hand; another start goes on from there. */
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;
const SYNC_EVERY_MS = 3_600_000;
const PAGE = 20;

export function createSchedules(given: Omit<RunDeps, 'running'>): Schedules {
  const { store, platform } = given;
  let syncedAt = Number.NEGATIVE_INFINITY;
  const deps: RunDeps = { ...given, running: () => rounds.running() };

  async function round(): Promise<void> {
    if (platform.monotonic() - syncedAt >= SYNC_EVERY_MS) {
      await syncAllSchedules(deps);
      syncedAt = platform.monotonic();
    }
    const { items } = await store.find(schedules, { index: 'byNext', to: platform.now(), limit: PAGE });
    for (const doc of items) if (rounds.running()) await runSchedule(deps, doc);
  }

  const rounds = createRounds({
    platform,
    everyMs: EVERY_MS,
    round,
    failed: (error) =>
      platform.log.warn({ err: error, code: 'schedules.round' }, 'schedules wait for the next round'),
  });
  return {
    async sync(workspace) {
      // What is published is published: what could not be written down now, the hourly look finds.
      await syncSchedules(deps, workspace).catch((error: unknown) => {
        syncedAt = Number.NEGATIVE_INFINITY;
        platform.log.warn({ err: error, code: 'schedules.sync', workspace }, 'schedules are looked up again');
      });
    },
    start: rounds.start,
    stop: rounds.stop,
  };
}
