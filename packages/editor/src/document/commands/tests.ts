import type { Flow, FlowTest } from '@danloi/engine/flow';

/** Keeps a conversation as a test, or replaces the one with the same id. */
export function putTest(flow: Flow, test: FlowTest): Flow {
  const tests = flow.tests ?? [];
  const at = tests.findIndex((other) => other.id === test.id);
  return { ...flow, tests: at < 0 ? [...tests, test] : tests.with(at, test) };
}

/** Names a test. An empty name changes nothing: a test always has one. */
export function renameTest(flow: Flow, id: string, name: string): Flow {
  const test = flow.tests?.find((other) => other.id === id);
  const trimmed = name.trim();
  return test === undefined || trimmed === '' || trimmed === test.name
    ? flow
    : putTest(flow, { ...test, name: trimmed });
}

/** Throws a test away. */
export function removeTest(flow: Flow, id: string): Flow {
  if (flow.tests?.some((test) => test.id === id) !== true) return flow;
  const { tests, ...rest } = flow;
  const left = tests.filter((test) => test.id !== id);
  return left.length === 0 ? rest : { ...rest, tests: left };
}
