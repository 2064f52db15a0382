import type { Conflict, Flow, Merged, Side, Titles } from '@danloi/engine/flow';
import type { StoreApi } from 'zustand/vanilla';
import type { DraftCopies } from './draft-copies.ts';
import type { Finding } from './finding.ts';
import type { KeptCopy, TextStorage } from './local-copy.ts';
import type { Theirs } from './meeting.ts';
import type { DocumentStore } from './store.ts';

/** How the last attempt to save went, as the server client tells it. */
export type SaveAnswer =
  | { kind: 'saved'; rev: number; at: number; findings: Finding[] }
  /** Someone saved another draft meanwhile. */
  | { kind: 'conflict'; rev: number; draft: Flow }
  /** `gone`: the flow has been deleted. */
  | { kind: 'offline' | 'signed-out' | 'forbidden' | 'gone' }
  /** The server will not take this document; trying again does not help until it changes. */
  | { kind: 'refused'; message: { vi: string; en: string } };

export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'waiting' | 'saving' | 'offline' | 'signed-out' | 'forbidden' | 'gone' }
  /** Places that this author and another changed in different ways; the author chooses. */
  | { kind: 'conflict'; conflicts: readonly Conflict[] }
  | { kind: 'refused'; message: { vi: string; en: string } };

export interface AutosaveState {
  save: SaveState;
  /** Revision on the server that the draft builds on. */
  rev: number;
  /** False when the browser could not keep a copy: then only the server has the draft. */
  copied: boolean;
  findings: Finding[];
  /** When another's work came in last, ms since 1970. */
  mergedAt: number | undefined;
  /** Steps that another put elsewhere while they were moved here, with where theirs lie; they stay as here until the author says. */
  moved: Merged['moved'];
}

export interface AutosaveParts {
  flow: string;
  /** What the server had when this draft was begun. */
  rev: number;
  base: Flow;
  savedAt: number;
  document: DocumentStore;
  copies: Pick<DraftCopies, 'write' | 'drop'>;
  /** Where whole drafts are put aside. */
  storage: TextStorage;
  titles: Titles;
  put(rev: number, draft: Flow): Promise<SaveAnswer>;
  /** Hands a version to the author as a file, for when this machine has no room to put it aside. */
  handOut(copy: KeptCopy): void;
  now(): number;
  /** Runs `what` after `ms`; gives the way to call it off. */
  after(ms: number, what: () => void): () => void;
  tab: string;
}

export interface Autosave extends StoreApi<AutosaveState> {
  /** Saves now what is not saved yet; resolves when nothing is under way. True when all is safe on the server. */
  flush(): Promise<boolean>;
  /** Another draft is on the server: what does not touch this one comes in, the rest is asked. */
  receive(theirs: Theirs): void;
  /** The author chose at one place. */
  decide(conflict: Conflict, side: Side): void;
  /** The author knows where the cards lie that both moved. */
  placesSeen(): void;
  /** The flow has been deleted: what is drawn stays here, on the screen and on this machine. */
  lost(): void;
  /** What is drawn lies safe elsewhere: nothing of it is kept here any more. */
  letGo(): void;
  /** Writes the copy on this machine at once. */
  copyNow(): void;
  /** Stops listening and calls off what is planned. The copy on this machine stays. */
  stop(): void;
}
