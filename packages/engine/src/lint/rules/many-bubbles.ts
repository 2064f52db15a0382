import type { FlowNode } from '../../flow/schema.ts';
import { valueAt } from '../../node-type/pointer.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** More than this at once nobody reads on a phone. */
const MOST = 6;

/** Too many bubbles one after the other, before the citizen is asked anything: told where the count is passed. */
export function manyBubbles(view: LintView): Finding[] {
  const { flow, graph } = view;
  const before = new Map<string, number>();
  const own = new Map(flow.nodes.map((node) => [node.id, bubblesOf(view, node)]));
  return inOrder(view).flatMap((node): Finding[] => {
    const count = before.get(node.id) ?? 0;
    const total = count + (own.get(node.id) ?? 0);
    const passes = asksCitizen(view.typeOf(node)) ? 0 : total;
    for (const { to } of graph.out(node.id)) before.set(to, Math.max(before.get(to) ?? 0, passes));
    if (count > MOST || total <= MOST) return [];
    return [
      {
        rule: 'text.many-bubbles',
        severity: 'warning',
        node: node.id,
        message: {
          vi: `Đến đây người dân nhận ${total} tin liền nhau. Hãy gộp bớt, hoặc hỏi một câu ở giữa.`,
          en: `By here the citizen gets ${total} messages in a row. Join some, or ask something in between.`,
        },
      },
    ];
  });
}

function bubblesOf(view: LintView, node: FlowNode): number {
  let count = 0;
  for (const part of view.typeOf(node)?.manifest.card ?? []) {
    if ('line' in part || 'flow' in part) continue;
    const shown = valueAt(node.data, 'bubble' in part ? part.bubble : part.picture);
    if (Array.isArray(shown)) count += shown.length;
    else if (typeof shown === 'string' && shown !== '') count++;
  }
  return count;
}

/** Reached steps, each after those that lead to it; a line that goes back counts for nothing. By hand: flows are deep. */
export function inOrder({ flow, graph, nodes }: LintView): FlowNode[] {
  const done: FlowNode[] = [];
  const seen = new Set<string>();
  const start = flow.start === undefined ? undefined : nodes.get(flow.start);
  if (start === undefined) return [];
  const work = [{ node: start, at: 0 }];
  seen.add(start.id);
  for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
    const edge = graph.out(top.node.id)[top.at++];
    if (edge === undefined) {
      done.push(top.node);
      work.pop();
      continue;
    }
    const next = nodes.get(edge.to);
    if (next === undefined || seen.has(next.id)) continue;
    seen.add(next.id);
    work.push({ node: next, at: 0 });
  }
  return done.reverse();
}
