import type { OutboxItem, SessionDoc } from '../documents.ts';
import { fraction } from '../platform.ts';
import { decide } from './decide.ts';
import type { PerformDeps } from './deps.ts';
import { carryOut } from './items.ts';
import { persist } from './persist.ts';

type FetchItem = OutboxItem & { body: Extract<OutboxItem['body'], { kind: 'fetch-media' }> };

const FAILED = { kind: 'retry', code: 'media.failed' } as const;

/** Gets a file that a contact sent. One that cannot be had is noted with the file itself, not as a dead letter. */
export async function performFetch(deps: PerformDeps, doc: SessionDoc, item: FetchItem): Promise<void> {
  const { platform } = deps;
  const next = decide(item, FAILED, platform.now(), fraction(platform));
  const last = next.do !== 'wait';
  const { media, url } = item.body;
  let outcome: 'done' | 'again' = 'again';
  try {
    outcome = await deps.fetchMedia({ workspace: doc.workspace, media, url, last });
  } catch (error) {
    platform.log.warn({ err: error, code: FAILED.code, channel: doc.channel }, 'a file was not fetched');
  }
  const decision = outcome === 'done' || last ? ({ do: 'settle' } as const) : next;
  await persist(deps, doc, carryOut(item.seq, decision, platform.now()));
}
