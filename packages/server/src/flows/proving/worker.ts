/** The thread in which a flow is walked and its conversations are played: what that costs, it costs here. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  type Covered,
  coverFlow,
  type Flow,
  runTests,
  type Surroundings,
  type TestResult,
} from '@danloi/engine';
import { loadNodeTypes } from '../../node-types/load.ts';

export interface Task {
  kind: 'cover' | 'test';
  flow: Flow;
  around: Surroundings;
  /** Folders and packages of further node types. */
  nodeTypes: readonly string[];
}

export type FromWorker = { covered: Covered } | { results: TestResult[] };

const port = parentPort;
if (port !== null) {
  const { kind, flow, around, nodeTypes } = workerData as Task;
  const registry = await loadNodeTypes(nodeTypes);
  const message: FromWorker =
    kind === 'cover'
      ? { covered: coverFlow(flow, registry, around) }
      : { results: runTests(flow, registry, around) };
  port.postMessage(message);
}
