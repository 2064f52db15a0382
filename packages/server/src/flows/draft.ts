import { FLOW_FORMAT, type Flow, openFlow, type Registry, upgradeNodes } from '@danloi/engine';
import { flowProblems } from './problems.ts';

type Types = Pick<Registry, 'get'>;

/** A flow as it came from outside, checked, its steps brought to today's versions; throws `flow.invalid` with the places. */
export function flowFrom(value: unknown, registry: Types): Flow {
  const opened = openFlow(value, registry);
  if (!opened.ok) throw flowProblems.invalid(opened.problems);
  return opened.flow;
}

/** A draft for the flow of this id: another flow's document is not taken by mistake. */
export function draftOf(id: string, value: unknown, registry: Types): Flow {
  const flow = flowFrom(value, registry);
  if (flow.id === id) return flow;
  throw flowProblems.invalid([
    {
      pointer: '/id',
      message: { vi: 'Đây là bản vẽ của một kịch bản khác.', en: 'This is the document of another flow.' },
    },
  ]);
}

/**
 * A stored document as this release reads it: an older format or older data of steps are brought forward each time, and stay
 * so with the next save. What cannot be (a newer server wrote it) stays as it is, and lint tells why.
 */
export function stored(flow: Flow, registry: Types): Flow {
  if (flow.format === FLOW_FORMAT) return upgradeNodes(flow, registry).flow;
  const opened = openFlow(flow, registry);
  return opened.ok ? opened.flow : flow;
}
