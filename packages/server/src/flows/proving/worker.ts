/** The thread in which a flow is walked and its conversations are played: what that costs, it costs here. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  type Covered,
  coverFlow,
  type Flow,
  type FlowTest,
  type Recording,
  recordTest,
  runTests,
  type Surroundings,
  type TestResult,
} from '@danloi/engine';
import { loadNodeTypes } from '../../node-types/load.ts';

export interface Task {
  kind: 'cover' | 'test' | 'record';
  flow: Flow;
  around: Surroundings;
  /** What becomes a test. */
  recording?: Recording;
  /** Folders and packages of further node types. */
  nodeTypes: readonly string[];
}

export type FromWorker = { covered: Covered } | { results: TestResult[] } | { test: FlowTest | undefined };

const port = parentPort;
if (port !== null) {
  port.postMessage(await answerTo(workerData as Task));
}

async function answerTo({ kind, flow, around, recording, nodeTypes }: Task): Promise<FromWorker> {
  const registry = await loadNodeTypes(nodeTypes);
  if (kind === 'cover') return { covered: coverFlow(flow, registry, around) };
  if (kind === 'test' || recording === undefined) return { results: runTests(flow, registry, around) };
  try {
    return { test: recordTest(flow, registry, recording, around) };
  } catch {
    // The flow cannot run, or goes another way than it was tried.
    return { test: undefined };
  }
}
