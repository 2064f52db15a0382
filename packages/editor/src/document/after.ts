/** Runs `what` after `ms`; gives the way to call it off. */
export function after(ms: number, what: () => void): () => void {
  const timer = setTimeout(what, ms);
  return () => clearTimeout(timer);
}
