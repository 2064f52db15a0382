/**
 * Everything that happened, in one append-only list with one counter over both directions: what citizens sent,
 * what the webhook answered, what was accepted or refused. All assertions read it.
 */
import type { Clock } from './clock.ts';

/** A message that a citizen sees. */
export interface Bubble {
  oa: string;
  user: string;
  messageId: string;
  text: string;
  form: 'text' | 'buttons' | 'list' | 'picture' | 'file' | 'sticker' | 'ask-contact';
  picture?: string;
  buttons: BubbleButton[];
  paid: boolean;
}

export interface BubbleButton {
  title: string;
  type: string;
  /** Of `oa.query.*`: what a tap sends. */
  payload?: string;
  /** Of the other kinds: what the phone opens or calls. */
  target?: string;
}

export interface Refusal {
  endpoint: string;
  code: number;
  reason: string;
  /** True for what the test asked for: an injected fault, a declared expectation. */
  expected: boolean;
}

export type Happening =
  | {
      kind: 'event';
      event: string;
      name: string;
      oa: string;
      user?: string;
      messageId?: string;
      text?: string;
      /** Address of the picture that was sent. */
      picture?: string;
    }
  | { kind: 'attempt'; event: string; attempt: number; status?: number; failure?: string; took: number }
  | { kind: 'lost'; event: string; why: string }
  | { kind: 'webhook-off'; app: string }
  | ({ kind: 'bubble' } & Bubble)
  | ({ kind: 'refusal' } & Refusal)
  | { kind: 'fault'; endpoint: string; fault: string; applied: boolean }
  /** Something that the test did itself and wants to find again between the others. */
  | { kind: 'mark'; what: string }
  | { kind: 'oauth'; what: string; oa: string }
  | { kind: 'upload'; oa: string; id: string; mime: string; size: number };

export type Entry = Happening & { n: number; at: number };
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

export interface Journal {
  readonly entries: readonly Entry[];
  add(happening: Happening): Entry;
  of<K extends Entry['kind']>(kind: K): EntryOf<K>[];
  /** The first entry after `from` that `test` accepts, now or within the time; else undefined. */
  waitFor(
    test: (entry: Entry) => boolean,
    options: { from: number; within: number },
  ): Promise<Entry | undefined>;
  onEntry(listener: (entry: Entry) => void): () => void;
}

export function createJournal(clock: Clock): Journal {
  const entries: Entry[] = [];
  const listeners = new Set<(entry: Entry) => void>();

  function onEntry(listener: (entry: Entry) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    entries,
    add(happening) {
      const entry: Entry = { ...happening, n: entries.length + 1, at: clock.now() };
      entries.push(entry);
      for (const listener of [...listeners]) listener(entry);
      return entry;
    },
    of<K extends Entry['kind']>(kind: K): EntryOf<K>[] {
      return entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);
    },
    waitFor(test, { from, within }) {
      // The counter starts at 1, so entry number `from` sits right before index `from`.
      for (let i = from; i < entries.length; i++) {
        const entry = entries[i];
        if (entry && test(entry)) return Promise.resolve(entry);
      }
      return new Promise((resolve) => {
        const stop = onEntry((entry) => {
          if (test(entry)) finish(entry);
        });
        const timer = setTimeout(() => finish(undefined), within);
        function finish(entry: Entry | undefined) {
          clearTimeout(timer);
          stop();
          resolve(entry);
        }
      });
    },
    onEntry,
  };
}
