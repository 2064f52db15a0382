import type { Effect, InboundEvent, NodeFailure, SessionState } from '@danloi/engine';
import type { OutboxItem, SessionDoc } from '../documents.ts';
import type { ToFetch } from './incoming.ts';

type Body = OutboxItem['body'];

/** The flow that asks for an effect: where the session is after the turn, or, when it has left, where it was. */
const flowOf = (before: SessionState, after: SessionState) => after.flow ?? before.flow;

/** What an effect leaves in the outbox; a hand-over shows in the session itself and needs nothing done. */
function toBody(effect: Effect, flow: SessionState['flow']): Body | undefined {
  switch (effect.kind) {
    case 'send':
      return {
        kind: 'send',
        message: effect.message,
        ...(effect.node === undefined ? {} : { node: effect.node }),
      };
    case 'call': {
      const { name, input, node, repeat } = effect;
      return { kind: 'call', name, input, node, repeat, ...(flow ? { flow } : {}) };
    }
    case 'erase':
      return { kind: 'erase' };
    case 'hand-over':
      return undefined;
  }
}

/** The session's outbox with what a turn wants done behind it, in order, each with a number and an id of its own. */
export function addOutgoing(
  doc: SessionDoc,
  turned: { session: SessionState; effects: readonly Effect[]; failures?: readonly NodeFailure[] },
  from: { event: InboundEvent; fetch?: readonly ToFetch[]; park: Body | undefined; now: number },
): Pick<SessionDoc, 'outbox' | 'nextSeq'> {
  const flow = flowOf(doc.state, turned.session);
  let seq = doc.nextSeq;
  const items: OutboxItem[] = [];
  const notice = from.event.kind === 'schedule' ? { notice: true } : {};
  const add = (id: string, body: Body) =>
    items.push({ seq: seq++, id, body, at: from.now, attempts: 0, notBefore: from.now, ...notice });
  for (const [index, effect] of turned.effects.entries()) {
    const body = toBody(effect, flow);
    if (body) add(effect.kind === 'call' ? effect.id : `${from.event.id}/${index}`, body);
  }
  for (const [index, failure] of (turned.failures ?? []).entries())
    add(`${from.event.id}/failed/${index}`, { kind: 'step-failed', ...failure, ...(flow ? { flow } : {}) });
  if (from.park) add(`${from.event.id}/park`, from.park);
  for (const { media, url } of from.fetch ?? [])
    add(`${from.event.id}/media/${media}`, { kind: 'fetch-media', media, url });
  return { outbox: items.length === 0 ? doc.outbox : [...doc.outbox, ...items], nextSeq: seq };
}
