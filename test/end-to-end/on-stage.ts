/** The stage of one file of tests. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Stage, startStage } from './stage.ts';

/** Starts a stage before the first test and prepares it, clears up after each test, stops it after the last. */
export function onStage(prepare: (stage: Stage) => Promise<unknown>, env: Record<string, string> = {}): void {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await startStage(env);
    await prepare(stage);
  });
  afterEach(({ task }) => stage?.settle(task));
  afterAll(() => stage?.stop());
}
