import type { Flow, FlowTest, RecordedResult } from '@danloi/engine/flow';
import type { Text } from '@danloi/engine/manifest';
import { printChat } from '@danloi/engine/paths/chat-text';
import type { Said } from '@danloi/engine/paths/said';
import { request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';

/** How a recorded conversation went today: either as it is written, or the first message that differs. */
export type TestResult = { id: string; name: string } & (
  | { ok: true }
  | {
      ok: false;
      /** Of the written conversation, counted from one; 0 where it cannot be played at all. */
      line: number;
      /** Absent where one message came too many, or none was to come. */
      expected?: string;
      got?: string;
      node?: string;
      text: Text;
    }
);

/** A conversation that passes steps and exits which no other of its set passes. */
export interface CoveredChat extends FlowTest {
  passes: { node: string; port?: string }[];
}

/** How much of a flow conversations can reach, and those that do. */
export interface Covered {
  chats: CoveredChat[];
  nodes: { covered: number; total: number };
  ports: { covered: number; total: number };
  /** Steps and exits passed, of a hundred. */
  coverage: number;
  missing: { node: string; port?: string; reason: Text }[];
}

/** Plays the tests of a draft. */
export const runTests = (id: string, draft: Flow) =>
  request<{ results: TestResult[] }>('POST', `${flowPath(id)}/tests/run`, { draft }).then(
    ({ results }) => results,
  );

/** Makes a test of what a citizen did in a try-out; the answers are written down from the draft as it is. */
export const recordTest = (
  id: string,
  draft: Flow,
  recording: { name: string; said: readonly Said[]; at: string; results: readonly RecordedResult[] },
) => {
  const { said, ...facts } = recording;
  const chat = printChat({ lines: said.map((one) => ({ who: 'citizen', said: one })) });
  return request<{ test: FlowTest }>('POST', `${flowPath(id)}/tests/record`, { draft, chat, ...facts }).then(
    ({ test }) => test,
  );
};

/** Looks for conversations that pass every step and every exit of a draft. */
export const cover = (id: string, draft: Flow) =>
  request<Covered>('POST', `${flowPath(id)}/paths`, { draft });
