import type { Flow } from '@danloi/engine/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding } from './finding.ts';
import {
  dropLocalCopy,
  type KeptCopy,
  keepCopy,
  type LocalCopy,
  readLocalCopy,
  type TextStorage,
  writeLocalCopy,
} from './local-copy.ts';
import type { DocumentStore } from './store.ts';

/** How the last attempt to save went, as the server client tells it. */
export type SaveAnswer =
  | { kind: 'saved'; rev: number; at: number; findings: Finding[] }
  /** Someone saved another draft meanwhile. */
  | { kind: 'conflict'; rev: number; draft: Flow }
  | { kind: 'offline' }
  /** Signed out, or no right to change this flow. */
  | { kind: 'forbidden' }
  /** The server will not take this document; trying again does not help until it changes. */
  | { kind: 'refused'; message: { vi: string; en: string } };

type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'waiting' | 'saving' | 'offline' | 'forbidden' }
  | { kind: 'conflict'; rev: number; draft: Flow }
  | { kind: 'refused'; message: { vi: string; en: string } };

export interface AutosaveState {
  save: SaveState;
  /** Revision on the server that the draft builds on. */
  rev: number;
  /** False when the browser could not keep a copy: then only the server has the draft. */
  copied: boolean;
  findings: Finding[];
}

export interface AutosaveParts {
  flow: string;
  rev: number;
  savedAt: number;
  document: DocumentStore;
  storage: TextStorage;
  put(rev: number, draft: Flow): Promise<SaveAnswer>;
  /** Hands a version to the author as a file, for when this machine has no room to put it aside. */
  handOut(copy: KeptCopy): void;
  now(): number;
  /** Runs `what` after `ms`; gives the way to call it off. */
  after(ms: number, what: () => void): () => void;
  tab: string;
}

/** Pause after the last change before the draft goes to the server, ms. */
export const SAVE_PAUSE_MS = 600;
/** Pauses between attempts without network, ms; the last one repeats. */
const RETRY_PAUSES_MS = [2_000, 5_000, 10_000, 30_000];

export interface Autosave extends StoreApi<AutosaveState> {
  /** Saves now what is not saved yet; resolves when nothing is under way. True when all is safe on the server. */
  flush(): Promise<boolean>;
  /** Ends a conflict with what is on the screen; the other draft is put aside. */
  keepMine(): Promise<boolean>;
  /** Ends a conflict with the other draft; what was on the screen is put aside and one undo away. */
  takeTheirs(): void;
  /** Stops listening and calls off what is planned. The local copy stays. */
  stop(): void;
}

/**
 * Keeps a draft from being lost: every change is on this machine before the next event, and on the server
 * soon after. One request at a time; the revision it names is the one the last answer gave.
 */
export function createAutosave(parts: AutosaveParts): Autosave {
  const { document, storage, now, tab } = parts;
  const store = createStore<AutosaveState>(() => ({
    save: { kind: 'saved', at: parts.savedAt },
    rev: parts.rev,
    copied: true,
    findings: [],
  }));
  let saved: Flow = document.getState().flow;
  let underWay: Promise<void> | undefined;
  let callOff: (() => void) | undefined;
  let failures = 0;
  let stopped = false;

  const current = (): Flow => document.getState().flow;
  const setSave = (save: SaveState): void => store.setState({ save });
  const blocked = (): boolean => store.getState().save.kind === 'conflict';

  const copyHere = (): void => {
    const copied = writeLocalCopy(storage, parts.flow, {
      rev: store.getState().rev,
      at: now(),
      tab,
      draft: current(),
    });
    store.setState({ copied });
  };

  const putAside = (copy: KeptCopy): void => {
    if (!keepCopy(storage, parts.flow, copy)) parts.handOut(copy);
  };

  const plan = (ms: number): void => {
    callOff?.();
    callOff = parts.after(ms, () => {
      callOff = undefined;
      void send();
    });
  };

  const settle = (sent: Flow, answer: SaveAnswer): void => {
    if (answer.kind === 'saved') {
      failures = 0;
      saved = sent;
      store.setState({ rev: answer.rev, findings: answer.findings });
      if (current() === sent) {
        dropLocalCopy(storage, parts.flow, tab);
        setSave({ kind: 'saved', at: answer.at });
      } else {
        copyHere();
        setSave({ kind: 'waiting' });
        if (!stopped) plan(SAVE_PAUSE_MS);
      }
      return;
    }
    if (answer.kind === 'offline') {
      setSave({ kind: 'offline' });
      const pause = RETRY_PAUSES_MS[Math.min(failures, RETRY_PAUSES_MS.length - 1)] ?? 30_000;
      failures += 1;
      if (!stopped) plan(pause);
      return;
    }
    if (answer.kind === 'conflict') setSave({ kind: 'conflict', rev: answer.rev, draft: answer.draft });
    else setSave(answer);
  };

  const send = async (): Promise<void> => {
    if (underWay !== undefined) return underWay;
    const sent = current();
    if (sent === saved || blocked()) return;
    callOff?.();
    callOff = undefined;
    setSave({ kind: 'saving' });
    underWay = parts
      .put(store.getState().rev, sent)
      .catch((): SaveAnswer => ({ kind: 'offline' }))
      .then((answer) => {
        underWay = undefined;
        settle(sent, answer);
      });
    return underWay;
  };

  const unsubscribe = document.subscribe((state, before) => {
    if (state.flow === before.flow) return;
    copyHere();
    if (blocked()) return;
    if (state.flow === saved && underWay === undefined) {
      // Undone back to what the server has.
      callOff?.();
      callOff = undefined;
      dropLocalCopy(storage, parts.flow, tab);
      setSave({ kind: 'saved', at: now() });
      return;
    }
    if (underWay === undefined) {
      if (store.getState().save.kind !== 'offline') setSave({ kind: 'waiting' });
      plan(SAVE_PAUSE_MS);
    }
  });

  const flush = async (): Promise<boolean> => {
    for (let round = 0; round < 3; round += 1) {
      await send();
      if (current() === saved) return true;
      if (store.getState().save.kind !== 'waiting') return false;
    }
    return current() === saved;
  };

  return {
    ...store,
    flush,
    async keepMine() {
      const { save } = store.getState();
      if (save.kind !== 'conflict') return false;
      putAside({ at: now(), whose: 'theirs', draft: save.draft });
      store.setState({ rev: save.rev, save: { kind: 'waiting' } });
      copyHere();
      return flush();
    },
    takeTheirs() {
      const { save } = store.getState();
      if (save.kind !== 'conflict') return;
      putAside({ at: now(), whose: 'mine', draft: current() });
      store.setState({ rev: save.rev });
      saved = save.draft;
      document.change(() => save.draft);
      dropLocalCopy(storage, parts.flow, tab);
      setSave({ kind: 'saved', at: now() });
    },
    stop() {
      stopped = true;
      callOff?.();
      unsubscribe();
    },
  };
}

/**
 * A local copy that the author should be asked about when the flow opens: one that differs from what the
 * server has.
 */
export function copyToOffer(storage: TextStorage, flow: string, server: Flow): LocalCopy | undefined {
  const copy = readLocalCopy(storage, flow);
  if (copy === undefined) return undefined;
  return JSON.stringify(copy.draft) === JSON.stringify(server) ? undefined : copy;
}
