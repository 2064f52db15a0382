import { useMay } from '../session/me.ts';
import { useApi } from '../ui/use-api.ts';
import { APPROVALS, type Approval, getApprovals } from './api.ts';

/** How often what waits is asked for again while a page is open, ms. */
const EVERY = 30_000;

/** A draft that waits for just this person: to be approved, or, returned, to be mended. */
export type Turn = Approval & { name: string };

/** What of approvals is this person's turn, the oldest first. */
export function useTurns(): readonly Turn[] {
  const may = useMay();
  const talks = may('flow.publish') || may('flow.edit');
  const { data } = useApi(APPROVALS, getApprovals, { enabled: talks, every: EVERY });
  return (data?.items ?? []).filter((one) =>
    one.state === 'asked' ? may('flow.publish') && !one.own && one.current : may('flow.edit') && one.own,
  );
}
