import type { Text } from '@danloi/engine/manifest';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PhoneState, PhoneStore } from './phone-store.ts';

/** Keeps a picture or a document so that it can be sent; gives its id or why not. */
export type Keep = (
  file: File,
  kind: 'picture' | 'file',
) => Promise<{ ok: true; id: string } | { ok: false; message: Text }>;

/** What a phone on the screen needs: in the editor, and on the page behind a link. */
export interface Trying {
  phone: PhoneStore;
  account: string;
  /** Where the bytes of a picture are. */
  mediaUrl(media: string): string;
  keep: Keep;
  /** What the author calls a step, and the way to it on the drawing. */
  stepName(node: string): string;
  showStep(node: string): void;
}

export const TryingContext = createContext<Trying | undefined>(undefined);

/** The try-out around this component. */
export function useTrying(): Trying {
  const trying = useContext(TryingContext);
  if (trying === undefined) throw new Error('useTrying outside of a try-out');
  return trying;
}

/** Reads from the chat; draws again only when what is read changes. */
export function useChat<T>(select: (state: PhoneState) => T): T {
  return useStore(useTrying().phone, select);
}
