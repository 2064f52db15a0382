import { askAhead } from './api/ahead.ts';

const FLOW = /^\/kich-ban\/([^/]+)$/;

/**
 * Sets on its way what the page at this address will need, before anything is drawn: otherwise its programme waits for the
 * person, and its data for its programme.
 */
export function headStart(path: string): void {
  const [, flow] = FLOW.exec(path) ?? [];
  if (flow === undefined) return;
  askAhead('/api/me');
  askAhead(`/api/flows/${flow}`);
  askAhead('/api/node-types');
  // Whoever opens the page tells when it cannot be had.
  import('./flow-editor/page.tsx').catch(() => undefined);
}
