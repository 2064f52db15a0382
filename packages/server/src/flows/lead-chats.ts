import { leftFlow, movedTo, type TurnWorld } from '@danloi/engine';
import type { FlowJobDoc, SessionDoc } from '../documents.ts';
import { addOutgoing } from '../turn/outgoing.ts';

/** The chat in version `to`, at the step where it stands; the same chat where that step is gone, or another version is live. */
export function led(doc: SessionDoc, world: TurnWorld, to: number | undefined): SessionDoc {
  const { flow } = doc.state;
  const live = flow && world.live(flow.id);
  if (flow === undefined || live === undefined || live.flow.version !== String(to)) return doc;
  if (flow.version === live.flow.version) return doc;
  const state = movedTo(doc.state, live, world.machine(flow.id, flow.version));
  return state === undefined ? doc : { ...doc, state };
}

/** The chat ended with these words; where a person has it, the person says what is to be said. */
export function ended(
  doc: SessionDoc,
  job: Pick<FlowJobDoc, 'flow' | 'words' | 'madeAt'>,
  now: number,
): SessionDoc {
  const session = leftFlow(doc.state);
  const text = job.words ?? '';
  const quiet = doc.state.handOver !== undefined || doc.erased === true || text === '';
  const effects = quiet ? [] : [{ kind: 'send', message: { text } } as const];
  // As what comes by the clock: it waits behind answers, and is sent only while that is free.
  const event = {
    id: `stop:${job.flow}/${job.madeAt}`,
    at: now,
    kind: 'schedule',
    flow: job.flow,
    trigger: 'stop',
  } as const;
  const outgoing = addOutgoing(doc, { session, effects }, { event, now, park: undefined });
  return { ...doc, state: session, ...outgoing };
}
