import { boundsOf } from '../../flow/bounds.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

const NEAR = 0.9;

/** A flow that soon holds as much as a flow may hold: told before the bound is met. */
export function nearBounds({ flow }: LintView): Finding[] {
  return boundsOf(flow)
    .filter(({ used, limit }) => used >= limit * NEAR)
    .map(({ title, used, limit }) => ({
      rule: 'flow.near-bound',
      severity: 'hint',
      message: {
        vi: `Kịch bản đã có ${used} ${title.vi}, nhiều nhất là ${limit}. Hãy tách bớt sang kịch bản khác.`,
        en: `The flow has ${used} ${title.en} of at most ${limit}. Move some into another flow.`,
      },
    }));
}
