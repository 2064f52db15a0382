import { childrenOf } from './allowed.ts';
import type { CelNode } from './gate.ts';

/** The variables of a formula, each with its first place. */
export function namesIn(root: CelNode): Map<string, CelNode> {
  const names = new Map<string, CelNode>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.op === 'id' && !names.has(node.args)) names.set(node.args, node);
    open.push(...childrenOf(node).toReversed());
  }
  return names;
}

/**
 * Numbers of the flow have decimals, so numbers in formulas get them too: `tuoi > 18 ? tuoi : 0` and `tuoi in [1, 2]` are
 * of one type then. Places in a list (`anh[0]`) stay whole.
 */
export function makeDoubles(root: CelNode): void {
  const open: CelNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.op === 'value' && typeof node.args === 'bigint')
      Object.assign(node, { args: Number(node.args) });
    open.push(...(node.op === '[]' ? [node.args[0]] : childrenOf(node)));
  }
}
