import { type Flow, parseFlow } from '@danloi/engine';
import { flowProblems } from './problems.ts';

/** A flow as it came from outside, checked; throws `flow.invalid` with the places that are wrong. */
export function flowFrom(value: unknown): Flow {
  const parsed = parseFlow(value);
  if (!parsed.ok) throw flowProblems.invalid(parsed.problems);
  return parsed.flow;
}

/** A draft for the flow of this id: another flow's document is not taken by mistake. */
export function draftOf(id: string, value: unknown): Flow {
  const flow = flowFrom(value);
  if (flow.id === id) return flow;
  throw flowProblems.invalid([
    {
      pointer: '/id',
      message: { vi: 'Đây là bản vẽ của một kịch bản khác.', en: 'This is the document of another flow.' },
    },
  ]);
}
