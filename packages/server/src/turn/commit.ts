import { crashPoint } from '../crash-point.ts';
import { type SessionDoc, sessions } from '../documents.ts';
import { type Platform, pause } from '../platform.ts';
import { type Store, type Stored, StoreUnavailableError, type WriteResult } from '../store/store.ts';

interface Deps {
  store: Store;
  platform: Platform;
  /** A name that no other write has, of this process or another. */
  nextWriter(): string;
}

/** A document that the store will not take as it is. Trying again cannot help. */
export class UnstorableError extends Error {
  override readonly name = 'UnstorableError';
  readonly code = 'session.unstorable';
}

/**
 * The one conditional write of a session: `next` in place of `base`, or nothing if another writer was faster.
 * When the store cannot say whether it wrote, the document itself tells by its `writer`.
 */
export async function commitSession(
  deps: Deps,
  id: string,
  base: Stored<SessionDoc> | undefined,
  next: SessionDoc | undefined,
): Promise<Stored<SessionDoc> | undefined | 'conflict'> {
  crashPoint('before-commit');
  if (!next) return remove(deps, id, base);
  const doc = { ...next, id, writer: deps.nextWriter() };
  const rev = (base?.rev ?? 0) + 1;
  try {
    const result: WriteResult = base
      ? await deps.store.replace(sessions, doc, base.rev)
      : await deps.store.insert(sessions, doc);
    if (result.ok) return { ...doc, rev: result.rev };
    if (result.reason === 'conflict') return 'conflict';
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    const found = await readBack(deps, id);
    return found?.writer === doc.writer ? { ...doc, rev } : 'conflict';
  }
  throw new UnstorableError('the session document cannot be stored');
}

async function remove(
  deps: Deps,
  id: string,
  base: Stored<SessionDoc> | undefined,
): Promise<undefined | 'conflict'> {
  if (!base) return undefined;
  try {
    return (await deps.store.delete(sessions, id, base.rev)) ? undefined : 'conflict';
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    return (await readBack(deps, id)) ? 'conflict' : undefined;
  }
}

/** Three tries within a second and a half; then the caller answers 503 and the sender repeats. */
const WAITS_MS = [0, 300, 1_200];

async function readBack({ store, platform }: Deps, id: string): Promise<Stored<SessionDoc> | undefined> {
  for (const wait of WAITS_MS) {
    if (wait > 0) await pause(platform, wait);
    try {
      return await store.get(sessions, id);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
    }
  }
  throw new StoreUnavailableError('the store does not say whether it wrote');
}
