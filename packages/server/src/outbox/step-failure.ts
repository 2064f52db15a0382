import { hash } from 'node:crypto';
import { type OutboxItem, type SessionDoc, type StepFailureDoc, stepFailures } from '../documents.ts';
import type { Platform } from '../platform.ts';
import { type Store, StoreUnavailableError } from '../store/store.ts';

type FailureItem = OutboxItem & { body: Extract<OutboxItem['body'], { kind: 'step-failed' }> };

const TRIES = 20;
const NO_FLOW = { id: '', version: '' };

/** Adds one to what is known of a failing step; the same item, found again after a crash, adds nothing. */
export async function countStepFailure(
  { store, platform }: { store: Store; platform: Pick<Platform, 'now'> },
  { id: session, workspace, channel, contact }: SessionDoc & { id?: string },
  { seq, body }: FailureItem,
): Promise<void> {
  const { node, reason, flow = NO_FLOW } = body;
  const name = JSON.stringify([workspace, flow.id, flow.version, node, reason]);
  const id = hash('sha256', name).slice(0, 32);
  const lastItem = hash('sha256', JSON.stringify([session, channel, contact, seq])).slice(0, 16);
  const at = platform.now();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await store.get(stepFailures, id);
    if (before?.lastItem === lastItem) return;
    const doc: StepFailureDoc & { id: string } = {
      ...{ id, workspace, flow: flow.id, version: flow.version, node, reason: reason.slice(0, 500) },
      ...{ count: (before?.count ?? 0) + 1, firstAt: before?.firstAt ?? at, at, lastItem },
    };
    const written =
      before === undefined
        ? await store.insert(stepFailures, doc)
        : await store.replace(stepFailures, doc, before.rev);
    if (written.ok || written.reason === 'invalid') return;
  }
  throw new StoreUnavailableError('a failing step could not be counted');
}
