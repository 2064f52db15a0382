import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import {
  type Covered,
  type Flow,
  type FlowTest,
  type Recording,
  type Surroundings,
  serialiseFlow,
  type TestResult,
} from '@danloi/engine';
import type { Platform } from '../../platform.ts';
import { Cache } from '../../turn/cache.ts';
import { flowProblems } from '../problems.ts';
import type { FromWorker, Task } from './worker.ts';

/** Walks flows and plays the conversations kept in them, in a thread of its own, one at a time. */
export interface Proving {
  /** Conversations that pass every step and exit, and how much of the flow they pass. */
  cover(flow: Flow, around: Setting): Promise<Covered>;
  /** The flow's own conversations, each as it goes now. */
  test(flow: Flow, around: Setting): Promise<TestResult[]>;
  /** A conversation that was tried, played once more and written down as a test of the flow. */
  record(flow: Flow, around: Setting, recording: Recording): Promise<FlowTest>;
}

/** What a flow is played among; `stamp` changes whenever any of it does. */
export interface Setting extends Surroundings {
  stamp: string;
}

const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
const LIMIT_MS = 30_000;
const KEPT = 200;

export function createProving(deps: {
  platform: Pick<Platform, 'after'>;
  nodeTypes: readonly string[];
}): Proving {
  const known = new Cache<Promise<FromWorker>>(KEPT);
  /** The computer has other things to do: one after the other. */
  let last: Promise<unknown> = Promise.resolve();

  const prove = (kind: Task['kind'], flow: Flow, { stamp, ...around }: Setting): Promise<FromWorker> => {
    const key = createHash('sha256').update(`${kind} ${stamp} `).update(serialiseFlow(flow)).digest('base64');
    const before = known.get(key);
    if (before !== undefined) return before;
    const begun = last
      .catch(() => {})
      .then(() => inThread(deps.platform, { kind, flow, around, nodeTypes: deps.nodeTypes }));
    last = begun;
    known.set(key, begun);
    begun.catch(() => known.delete(key));
    return begun;
  };

  return {
    async cover(flow, around) {
      const answer = await prove('cover', flow, around);
      if (!('covered' in answer)) throw new TypeError('the thread answered something else');
      return answer.covered;
    },
    async test(flow, around) {
      if ((flow.tests ?? []).length === 0) return [];
      const answer = await prove('test', flow, around);
      if (!('results' in answer)) throw new TypeError('the thread answered something else');
      return answer.results;
    },
    async record(flow, { stamp: _, ...around }, recording) {
      const { nodeTypes } = deps;
      const answer = await inThread(deps.platform, { kind: 'record', flow, around, recording, nodeTypes });
      if (!('test' in answer) || answer.test === undefined) throw flowProblems.cannotRecord();
      return answer.test;
    },
  };
}

function inThread(platform: Pick<Platform, 'after'>, task: Task): Promise<FromWorker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
    stdout: true,
  });
  return new Promise<FromWorker>((resolve, reject) => {
    const stop = platform.after(LIMIT_MS, () => reject(flowProblems.tooSlow()));
    worker.on('message', (message: FromWorker) => {
      stop();
      resolve(message);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      stop();
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? flowProblems.tooSlow() : error);
    });
  }).finally(() => worker.terminate());
}
