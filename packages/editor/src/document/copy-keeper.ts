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
/** To copy a large flow takes a while of its own: seldom enough that nobody feels it in typing. */
const LARGE_COPY_PAUSE_MS = 250;
const LARGE = 1_000;

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
  let callOff: (() => void) | undefined;
  let busy = false;

  const run = async (): Promise<void> => {
    callOff?.();
    callOff = undefined;
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
      callOff ??= parts.after(nodes < LARGE ? COPY_PAUSE_MS : LARGE_COPY_PAUSE_MS, () => void run());
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
