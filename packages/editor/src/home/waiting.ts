import { request } from '../api/client.ts';
import { useTurns } from '../approvals/waiting.ts';
import { CHATS, getChats, isWaiting } from '../chats/api.ts';
import { useMay } from '../session/me.ts';
import { useApi } from '../ui/use-api.ts';

export interface SubmissionCounts {
  new: number;
  open: number;
  done: number;
}

/** What the server says of itself in short; the page "Tình trạng" has the rest. */
export interface StatusShort {
  waiting: number;
  parked: number;
  deadLetters: number;
  handOvers: number;
  notices: number;
}

/** How often what waits for people is asked for again while a page is open, ms. */
const EVERY = 30_000;

/** What waits for this person: zero where they have no right to look or nothing was read yet. */
export function useWaiting() {
  const may = useMay();
  const counts = useApi(
    ['submissions', 'counts'],
    () => request<SubmissionCounts>('GET', '/api/submissions/counts'),
    { enabled: may('submission.read'), every: EVERY },
  ).data;
  const status = useApi(['status'], () => request<StatusShort>('GET', '/api/status'), {
    enabled: may('status.read'),
    every: EVERY,
  }).data;
  const chats = useApi([...CHATS, 'list'], getChats, {
    enabled: may('submission.read'),
    every: EVERY,
  }).data?.items.filter(isWaiting).length;
  const approvals = useTurns();
  const deadLetters = status?.deadLetters ?? 0;
  const parked = status?.parked ?? 0;
  const handOvers = status?.handOvers ?? 0;
  // Only those who may read them have something to do about notices.
  const notices = may('submission.read') ? (status?.notices ?? 0) : 0;
  return {
    submissions: counts?.new ?? 0,
    turns: approvals,
    approvals: approvals.length,
    notices,
    deadLetters,
    parked,
    handOvers,
    /** Citizens who wait for a person and whom nobody has taken. */
    chats: chats ?? 0,
    troubles: deadLetters + parked,
  };
}
