import type { DraftCopies, DraftCopy } from './draft-copies.ts';

export interface CopyKeeper {
  /** Keeps what `copy` gives, soon: several changes in a row are one write. */
  keep(copy: () => DraftCopy, nodes: number): void;
  /** Writes at once what is planned: the page may be gone in a moment. */
  hurry(): void;
  /** The draft is on the server: the copy goes. */
  drop(): void;
}

/** Time for the screen to show a key before its copy is written, ms. */
const COPY_PAUSE_MS = 30;
/** From so many steps on a copy takes a while of its own, in which no key is answered: it waits until the keys rest. */
const LARGE = 1_000;
const LARGE_REST_MS = 250;
/** Who goes on typing gets a copy all the same, ms after the first key that has none. */
const LARGE_LATEST_MS = 1_000;

/** Writes the copy of one tab, one write at a time, always the newest. `told` hears whether it could be kept. */
export function createCopyKeeper(parts: {
  copies: Pick<DraftCopies, 'write' | 'drop'>;
  flow: string;
  tab: string;
  after(ms: number, what: () => void): () => void;
  told(kept: boolean): void;
}): CopyKeeper {
  const { copies, flow, tab } = parts;
  let next: (() => DraftCopy) | 'drop' | undefined;
  let callOffSoon: (() => void) | undefined;
  let callOffLatest: (() => void) | undefined;
  let busy = false;

  const run = async (): Promise<void> => {
    callOffSoon?.();
    callOffLatest?.();
    callOffSoon = undefined;
    callOffLatest = undefined;
    if (busy) return;
    busy = true;
    while (next !== undefined) {
      const wanted = next;
      next = undefined;
      try {
        await (wanted === 'drop' ? copies.drop(flow, tab) : copies.write(wanted()));
        parts.told(true);
      } catch {
        parts.told(wanted === 'drop');
      }
    }
    busy = false;
  };

  return {
    keep(copy, nodes) {
      next = copy;
      if (nodes < LARGE) callOffSoon ??= parts.after(COPY_PAUSE_MS, () => void run());
      else {
        callOffSoon?.();
        callOffSoon = parts.after(LARGE_REST_MS, () => void run());
        callOffLatest ??= parts.after(LARGE_LATEST_MS, () => void run());
      }
    },
    hurry() {
      if (next !== undefined) void run();
    },
    drop() {
      next = 'drop';
      void run();
    },
  };
}
