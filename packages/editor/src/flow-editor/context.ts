import type { Manifest, Text } from '@danloi/engine/manifest';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Autosave, AutosaveState } from '../document/save-types.ts';
import type { DocumentState, DocumentStore } from '../document/store.ts';
import type { Values } from '../i18n/values.ts';
import type { PhoneState, PhoneStore } from '../phone/phone-store.ts';
import type { Presence, PresenceState } from '../presence/presence-store.ts';
import type { ProblemsState, ProblemsStore } from '../problems/problems-store.ts';
import type { TestsState, TestsStore } from '../tests/tests-store.ts';
import type { Actions } from './actions.ts';
import type { ViewState, ViewStore } from './view-store.ts';

/** Node types by name. */
export type Manifests = ReadonlyMap<string, Manifest>;

/** All that the parts of the flow editor share. */
export interface Editor {
  flowId: string;
  /** May this person change the flow? */
  mayEdit: boolean;
  mayPublish: boolean;
  live: { version: number; publishedAt: string } | undefined;
  manifests: Manifests;
  document: DocumentStore;
  autosave: Autosave;
  presence: Presence;
  view: ViewStore;
  phone: PhoneStore;
  problems: ProblemsStore;
  tests: TestsStore;
  actions: Actions;
  /** A text in the language in use. */
  text(text: Text): string;
  /** Words of the commands and of this screen by key, in the language in use. */
  words(key: string, values?: Values): string;
  /** Tells screen readers in a few words what was done. */
  announce(key: string, values?: Values): void;
  /** Tells everybody, at the lower edge of the screen. */
  tell(key: string, values?: Values): void;
  /** To another page. */
  go(path: string): void;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The editor around this component. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('useEditor outside of a flow editor');
  return editor;
}

/** Reads from the document; draws again only when what is read changes. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(useEditor().document, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useEditor().view, select);
}

export function useAutosave<T>(select: (state: AutosaveState) => T): T {
  return useStore(useEditor().autosave, select);
}

export function usePresence<T>(select: (state: PresenceState) => T): T {
  return useStore(useEditor().presence, select);
}

export function usePhone<T>(select: (state: PhoneState) => T): T {
  return useStore(useEditor().phone, select);
}

export function useProblems<T>(select: (state: ProblemsState) => T): T {
  return useStore(useEditor().problems, select);
}

export function useTests<T>(select: (state: TestsState) => T): T {
  return useStore(useEditor().tests, select);
}
