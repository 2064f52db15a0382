import { after } from '../document/after.ts';

/** Runs `what` when the browser has nothing else to do; gives the way to call it off. */
export function whenIdle(what: () => void): () => void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback !== 'function') return after(2_000, what);
  const asked = window.requestIdleCallback(what);
  return () => window.cancelIdleCallback(asked);
}
