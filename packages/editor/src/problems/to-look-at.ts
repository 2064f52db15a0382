import type { Finding } from '../document/finding.ts';

/**
 * The findings that count: on badges, cards, in lists and before publication alike. A hint is for whoever opens the step and counts
 * nowhere.
 */
export const toLookAt = (findings: readonly Finding[] | undefined): readonly Finding[] =>
  findings?.filter(({ severity }) => severity !== 'hint') ?? [];
