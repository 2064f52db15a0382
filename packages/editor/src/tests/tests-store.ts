import type { Flow } from '@danloi/engine/flow';
import type { Text } from '@danloi/engine/manifest';
import { createStore } from 'zustand/vanilla';
import { messageOf } from '../api/client.ts';
import type { Covered, TestResult } from './api.ts';

export interface TestsState {
  running: boolean;
  /** By id of the test; what was not run has none. */
  results: ReadonlyMap<string, TestResult>;
  /** The draft that the results are of. */
  of: Flow | undefined;
  failed: Text | undefined;
  covering: boolean;
  covered: Covered | undefined;
  /** The draft that the coverage is of. */
  coveredOf: Flow | undefined;
}

export interface TestsParts {
  flow(): Flow;
  run(draft: Flow): Promise<TestResult[]>;
  cover(draft: Flow): Promise<Covered>;
}

const NONE: ReadonlyMap<string, TestResult> = new Map();

/** Whether what runs differs between two drafts: moved cards and kept tests change nothing of it. */
export function runsAlike(a: Flow, b: Flow): boolean {
  if (a === b) return true;
  const still = ({ nodes, tests: _tests, ...rest }: Flow) =>
    JSON.stringify([nodes.map(({ position: _position, ...node }) => node), rest]);
  return still(a) === still(b);
}

/** The tests of the flow being edited: run together when asked, on the draft as it is drawn now. */
export function createTestsStore(parts: TestsParts) {
  const store = createStore<TestsState>(() => ({
    running: false,
    results: NONE,
    of: undefined,
    failed: undefined,
    covering: false,
    covered: undefined,
    coveredOf: undefined,
  }));
  return {
    ...store,

    async run(): Promise<void> {
      if (store.getState().running) return;
      const draft = parts.flow();
      store.setState({ running: true, failed: undefined });
      try {
        const results = await parts.run(draft);
        store.setState({
          running: false,
          of: draft,
          results: new Map(results.map((result) => [result.id, result])),
        });
      } catch (error) {
        store.setState({ running: false, failed: messageOf(error) });
      }
    },

    async cover(): Promise<void> {
      if (store.getState().covering) return;
      const draft = parts.flow();
      store.setState({ covering: true, failed: undefined });
      try {
        store.setState({ covered: await parts.cover(draft), coveredOf: draft, covering: false });
      } catch (error) {
        store.setState({ covering: false, failed: messageOf(error) });
      }
    },
  };
}

export type TestsStore = ReturnType<typeof createTestsStore>;
