import { createStore, type StoreApi } from 'zustand/vanilla';
import { isGone, statusOf } from '../api/client.ts';
import type { Theirs } from '../document/meeting.ts';
import type { Other, PresenceAnswer } from './api.ts';

export interface PresenceState {
  others: readonly Other[];
  /** False while the server cannot be reached. */
  online: boolean;
  /** Who saved last. */
  by: PresenceAnswer['by'];
}

export interface PresenceParts {
  tell(step: string | undefined): Promise<PresenceAnswer>;
  fetchDraft(): Promise<Theirs>;
  /** Revision that the draft on the screen builds on. */
  rev(): number;
  receive(theirs: Theirs): void;
  step(): string | undefined;
  /** The server is there again after it was not. */
  backOnline(): void;
  /** The flow has been deleted. */
  gone(): void;
  visible(): boolean;
  after(ms: number, what: () => void): () => void;
}

/** With others on the flow their work is here in so many ms; alone there is less to ask for. */
const TOGETHER_MS = 2_000;
const ALONE_MS = 3_500;
const HIDDEN_MS = 12_000;

export interface Presence extends StoreApi<PresenceState> {
  /** Asks now, and from then on again and again. */
  look(): void;
  stop(): void;
}

/** Who else has the flow open, whether there is a newer draft, and whether the server can be reached at all. */
export function createPresence(parts: PresenceParts): Presence {
  const store = createStore<PresenceState>(() => ({ others: [], online: true, by: undefined }));
  let callOff: (() => void) | undefined;
  let busy = false;
  let again = false;
  let stopped = false;

  const hear = async (): Promise<void> => {
    try {
      const { rev, by, others } = await parts.tell(parts.step());
      const wasOffline = !store.getState().online;
      store.setState({ online: true, by, others });
      if (wasOffline) parts.backOnline();
      if (rev > parts.rev()) parts.receive(await parts.fetchDraft());
    } catch (error) {
      const status = statusOf(error);
      if (isGone(error)) {
        stopped = true;
        parts.gone();
      }
      if (status === 0 || status >= 500) store.setState({ online: false });
    }
  };

  const look = async (): Promise<void> => {
    if (stopped) return;
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    callOff?.();
    do {
      again = false;
      await hear();
    } while (again && !stopped);
    busy = false;
    const pause = store.getState().others.length > 0 ? TOGETHER_MS : ALONE_MS;
    if (!stopped) callOff = parts.after(parts.visible() ? pause : HIDDEN_MS, () => void look());
  };

  return {
    ...store,
    look() {
      stopped = false;
      void look();
    },
    stop() {
      stopped = true;
      callOff?.();
    },
  };
}
