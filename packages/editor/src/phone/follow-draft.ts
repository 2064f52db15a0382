import type { Flow } from '@danloi/engine/flow';
import type { DocumentStore } from '../document/store.ts';
import type { PhoneStore } from './phone-store.ts';

/** Pause after the last change before the chat is held again, ms. */
export const FOLLOW_PAUSE_MS = 700;

/** Would citizens hear the same of both? Where cards lie is nothing to them. */
function soundsSame(a: Flow, b: Flow): boolean {
  if (a === b) return true;
  const parts = ['edges', 'variables', 'triggers', 'start', 'translations', 'languages'] as const;
  if (parts.some((part) => a[part] !== b[part]) || a.nodes.length !== b.nodes.length) return false;
  return a.nodes.every((node, index) => node.data === b.nodes[index]?.data && node.id === b.nodes[index].id);
}

/** While a chat is on the screen it goes along with the draft; gives the way to stop. */
export function followDraft(parts: {
  document: DocumentStore;
  phone: PhoneStore;
  trying(): boolean;
  after(ms: number, what: () => void): () => void;
}): () => void {
  const { document, phone } = parts;
  let heard: Flow | undefined;
  let callOff: (() => void) | undefined;
  const plan = () => {
    callOff?.();
    callOff = parts.after(FOLLOW_PAUSE_MS, () => {
      callOff = undefined;
      const before = heard;
      heard = undefined;
      const { flow } = document.getState();
      if (before !== undefined && parts.trying() && !soundsSame(before, flow)) void phone.follow();
    });
  };
  const unlisten = document.subscribe((state, before) => {
    if (state.flow === before.flow || !parts.trying()) return;
    heard ??= before.flow;
    plan();
  });
  return () => {
    unlisten();
    callOff?.();
  };
}
