import type { InboundEvent } from '@danloi/engine';
import { crashPoint } from '../crash-point.ts';
import type { OutboxItem, SessionDoc } from '../documents.ts';
import { fraction } from '../platform.ts';
import type { Whose } from '../turn/session-doc.ts';
import type { Changed } from '../turn/sessions.ts';
import { decide } from './decide.ts';
import type { PerformDeps } from './deps.ts';
import { carryOut, patchItem, toDeadLetter } from './items.ts';
import { lasting, persist } from './persist.ts';

type CallItem = OutboxItem & { body: Extract<OutboxItem['body'], { kind: 'call' }> };

/**
 * Runs an effect and takes its result into the session as an event; that commit also ends the item. An effect that
 * must not repeat is marked first: found marked, nobody knows whether it was done, and a person decides.
 */
export async function performCall(deps: PerformDeps, doc: SessionDoc, item: CallItem): Promise<void> {
  const once = item.body.repeat === 'ask-a-person';
  if (once && item.trying) return giveUp(deps, doc, item, 'effect.unsure');
  if (once && !(await mark(deps, doc, item))) return;
  const result = await run(deps, doc, item);
  crashPoint('after-effect-before-commit');
  if (result !== 'failed') return finish(deps, doc, item, result);
  if (once) return giveUp(deps, doc, item, 'effect.unsure');
  const { platform } = deps;
  const failed = { kind: 'retry', code: 'effect.failed' } as const;
  const decision = decide(item, failed, platform.now(), fraction(platform));
  if (decision.do === 'dead-letter') return giveUp(deps, doc, item, decision.code);
  await persist(deps, doc, carryOut(item.seq, decision, platform.now()));
}

/**
 * Marks an effect that must not repeat as begun by us. False when another server was faster, while this one waited for
 * the store: then it is that one's to do.
 */
async function mark(deps: PerformDeps, doc: SessionDoc, { seq }: CallItem): Promise<boolean> {
  const triedBy = deps.platform.randomId();
  return persist(deps, doc, (stored, how) => {
    const item = stored?.outbox.find((one) => one.seq === seq);
    if (!item) return { doc: stored, value: false };
    if (item.trying) return { doc: stored, value: item.triedBy === triedBy };
    const { doc: marked } = patchItem(seq, { trying: true, triedBy })(stored, how) as Changed<void>;
    return { doc: marked, value: true };
  });
}

/** Its result, good or bad; `failed` when nothing is known of it. */
async function run(deps: PerformDeps, doc: SessionDoc, item: CallItem): Promise<InboundEvent | 'failed'> {
  const { name, input, flow } = item.body;
  try {
    const event = await deps.runEffect({ whose: whoseOf(doc), flow }, { id: item.id, name, input });
    const late = event.kind === 'effect-result' && !event.ok && event.code === 'effect.timeout';
    return late ? 'failed' : event;
  } catch (error) {
    deps.platform.log.error({ err: error, code: 'effect.failed', kind: name }, 'an effect failed');
    return 'failed';
  }
}

async function finish(
  deps: PerformDeps,
  doc: SessionDoc,
  item: CallItem,
  event: InboundEvent,
): Promise<void> {
  await lasting(deps.platform, () => deps.receiver.take({ whose: whoseOf(doc), event, settles: item.seq }));
}

/** A person sees it; the flow goes on by its error exit, so that the contact is not left waiting. */
async function giveUp(deps: PerformDeps, doc: SessionDoc, item: CallItem, code: string): Promise<void> {
  const { platform } = deps;
  const now = platform.now();
  platform.log.error({ code, kind: item.body.name, channel: doc.channel }, 'an effect was given up');
  await lasting(platform, () => deps.store.batch([toDeadLetter(doc, item, code, now)]));
  const id = `effect:${item.id}`;
  await finish(deps, doc, item, { id, at: now, kind: 'effect-result', effect: item.id, ok: false, code });
}

const whoseOf = ({ workspace, channel, contact }: SessionDoc): Whose => ({ workspace, channel, contact });
