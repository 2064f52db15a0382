import { request } from '../api/client.ts';
import { flowPath } from '../api/flow-path.ts';

/** Another tab that has the flow open: another person, or the same one. */
export interface Other {
  tab: string;
  name: string;
  you: boolean;
  /** The step chosen in it. */
  step?: string;
}

export interface PresenceAnswer {
  /** Revision of the draft on the server. */
  rev: number;
  /** Who saved it. */
  by?: { name: string; you: boolean };
  others: Other[];
}

const path = (flow: string) => `${flowPath(flow)}/presence`;

/** Says that this tab is there, and hears who else is. */
export const tellPresence = (flow: string, tab: string, step: string | undefined) =>
  request<PresenceAnswer>('POST', path(flow), { tab, ...(step === undefined ? {} : { step }) });

/** Says that this tab closes, even while the page goes away. */
export function tellLeaving(flow: string, tab: string): void {
  void fetch(`${path(flow)}/${tab}`, { method: 'DELETE', credentials: 'same-origin', keepalive: true }).catch(
    () => undefined,
  );
}
