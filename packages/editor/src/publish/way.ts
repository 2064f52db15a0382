import type { ApprovalAnswer } from '../approvals/api.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import type { ChangesAnswer } from './api.ts';
import { SHORTEST_REASON } from './decided.ts';

/** What this person can do with the draft; `moved`: it was edited after it was asked for, so it can only go back. */
export type Way = 'publish' | 'approve' | 'ask' | 'moved' | 'none';

/** The one thing to do first for this person with this draft. */
export function useWay({ needed, approval }: ApprovalAnswer): Way {
  const may = useMay();
  const asked = approval?.state === 'asked';
  const waits = asked && approval.current;
  if (may('flow.publish')) {
    if (waits && !approval.own) return 'approve';
    if (!needed) return 'publish';
    if (asked && !approval.own) return 'moved';
  }
  return may('flow.edit') && !waits ? 'ask' : 'none';
}

/** Why it cannot be done yet, in words; undefined where it can. */
export function useObstacle(answer: ChangesAnswer, way: Way, state: ApprovalAnswer, override: string) {
  const t = useWords('publish');
  const may = useMay();
  const failing = answer.tests.some((result) => !result.ok);
  const asked = state.approval;
  if (answer.since !== undefined && answer.changes.length === 0) return t('nothingNew');
  if (way === 'moved') return t('movedOn', { name: asked?.askedBy || t('askedBySomeone') });
  if (way === 'none') {
    if (asked?.state === 'asked' && asked.current) return asked.own ? t('waitsForOther') : t('waits');
    if (!may('flow.publish')) return t('mayNot');
    return asked?.state === 'returned' ? t('waitsForAuthor') : t('notAskedYet');
  }
  if (answer.findings.some((finding) => finding.severity === 'error')) return t('mendFirst');
  if (way === 'ask' && state.approvers.length === 0) return t('noApprover');
  if (way !== 'ask' && failing && override.length < SHORTEST_REASON) return t('testsFirst');
  return undefined;
}
