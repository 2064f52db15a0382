import type { FlowNode } from '../../flow/schema.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Rounds of steps that never wait for the citizen: they would run for ever. One finding per round, at its first step. */
export function waitlessCycle(view: LintView): Finding[] {
  const { flow, nodes } = view;
  const next = new Map<string, string[]>();
  for (const { from, to, port } of flow.edges) {
    const node = nodes.get(from);
    if (node === undefined || !nodes.has(to) || waitsBefore(view, node, port)) continue;
    if (!view.portsOf(node).some((one) => one.id === port)) continue;
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const { order } = view;
  return rounds([...next.keys()], next)
    .map((round) => round.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
    .map(([first = '', ...others]) => ({
      rule: 'cycle.no-wait',
      severity: 'error',
      node: first,
      message: {
        vi:
          others.length === 0
            ? 'Bước này dẫn về chính nó mà không chờ người dân. Hãy thêm một câu hỏi vào giữa.'
            : 'Các bước này dẫn vòng lại mà không chờ người dân. Hãy thêm một câu hỏi vào vòng.',
        en: 'These steps go round without waiting for the citizen. Put a question into the round.',
      },
    }));
}

/** Does the step wait before it leaves by this exit? One with unusable data is told of by its own rule; one whose code fails counts as not. */
export function waitsBefore(view: LintView, node: FlowNode, port: string): boolean {
  const type = view.typeOf(node);
  if (typeof type?.waits !== 'function') return type?.waits !== false;
  if (!view.fits(node)) return true;
  try {
    return type.waits(view.dataOf(node), port);
  } catch {
    return false;
  }
}

/** Strongly connected parts with a cycle (Tarjan, without recursion: flows may be ten thousand steps deep). */
function rounds(ids: readonly string[], next: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  const enter = (id: string) => {
    index.set(id, index.size);
    low.set(id, index.get(id) ?? 0);
    stack.push(id);
    onStack.add(id);
  };
  const lower = (id: string, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  for (const root of ids) {
    if (index.has(root)) continue;
    const work = [{ id: root, at: 0 }];
    enter(root);
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const child = next.get(top.id)?.[top.at++];
      if (child === undefined) {
        work.pop();
        const parent = work.at(-1);
        if (parent) lower(parent.id, low.get(top.id) ?? 0);
        if (low.get(top.id) === index.get(top.id)) {
          const part = stack.splice(stack.lastIndexOf(top.id));
          for (const id of part) onStack.delete(id);
          if (part.length > 1 || next.get(top.id)?.includes(top.id)) found.push(part);
        }
      } else if (!index.has(child)) {
        enter(child);
        work.push({ id: child, at: 0 });
      } else if (onStack.has(child)) {
        lower(top.id, index.get(child) ?? 0);
      }
    }
  }
  return found;
}
