import { MAX_STEPS } from '../../compile/bounds.ts';
import { boundsOf } from '../../flow/bounds.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';
import { inOrder } from './many-bubbles.ts';
import { waitsBefore } from './waitless-cycle.ts';

const NEAR = 0.9;

/** A flow that soon holds as much as a flow may hold, or that goes on for as long as one event may: told before the bound is met. */
export function nearBounds(view: LintView): Finding[] {
  const held = boundsOf(view.flow)
    .filter(({ used, limit }) => used >= limit * NEAR)
    .map(
      ({ title, used, limit }): Finding => ({
        rule: 'flow.near-bound',
        severity: 'hint',
        message: {
          vi: `Kịch bản đã có ${vi(used)} ${title.vi}, nhiều nhất là ${vi(limit)}. Hãy tách bớt sang kịch bản khác.`,
          en: `The flow has ${en(used)} ${title.en} of at most ${en(limit)}. Move some into another flow.`,
        },
      }),
    );
  return [...held, ...longestRun(view)];
}

const vi = (count: number) => count.toLocaleString('vi-VN');
const en = (count: number) => count.toLocaleString('en-US');

/** Steps that follow one another without a wait: the machine is stopped where one event causes too many. */
function longestRun(view: LintView): Finding[] {
  if (view.flow.nodes.length < MAX_STEPS * NEAR) return [];
  const before = new Map<string, number>();
  let longest = { node: '', steps: 0 };
  for (const node of inOrder(view)) {
    const steps = (before.get(node.id) ?? 0) + 1;
    if (steps > longest.steps) longest = { node: node.id, steps };
    for (const { to, port } of view.graph.out(node.id)) {
      if (!waitsBefore(view, node, port)) before.set(to, Math.max(before.get(to) ?? 0, steps));
    }
  }
  if (longest.steps < MAX_STEPS * NEAR) return [];
  return [
    {
      rule: 'flow.near-bound',
      severity: 'warning',
      node: longest.node,
      message: {
        vi: `Đến đây đã qua ${vi(longest.steps)} bước mà không chờ người dân, nhiều nhất là ${vi(MAX_STEPS)}. Hãy hỏi một câu ở giữa.`,
        en: `By here ${en(longest.steps)} steps passed without a wait, of at most ${en(MAX_STEPS)}. Ask something in between.`,
      },
    },
  ];
}
