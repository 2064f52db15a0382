import type { FlowNode } from '../flow/schema.ts';
import type { Finding } from '../lint/finding.ts';
import type { StateJson } from './machine-json.ts';

/** The finding for a step whose type has a mistake in its own `compile`. */
function brokenType({ id, type }: Pick<FlowNode, 'id' | 'type'>, reason: string): Finding {
  return {
    rule: 'node.not-compiled',
    severity: 'error',
    node: id,
    message: {
      vi: `Loại bước “${type}” bị lỗi nên bước này chưa chạy được. Hãy bỏ bước này hoặc báo người quản trị.`,
      en: `The step type "${type}" has a mistake, so this step cannot run: ${reason}`,
    },
  };
}

/**
 * Runs a type's own code for one step: what it throws, or gives in place of states, becomes a finding that names the step.
 */
export function statesOf(
  node: FlowNode,
  compile: () => Record<string, StateJson>,
): { states: Record<string, StateJson> } | { wrong: Finding } {
  try {
    const states = compile();
    if (Object.hasOwn(states, node.id)) return { states };
    return { wrong: brokenType(node, `no state is named "${node.id}".`) };
  } catch (error) {
    return { wrong: brokenType(node, error instanceof Error ? error.message : String(error)) };
  }
}

/** Steps with a transition to a state that is not there: XState would refuse the whole machine. */
export function strayTargets(
  nodes: readonly FlowNode[],
  states: Readonly<Record<string, StateJson>>,
): Finding[] {
  const wrong = new Map<string, string>();
  for (const { always = [], on = {}, meta } of Object.values(states)) {
    for (const { target } of [...always, ...Object.values(on).flat()]) {
      if (target !== undefined && meta !== undefined && !Object.hasOwn(states, target))
        wrong.set(meta.node, target);
    }
  }
  return nodes.flatMap((node) => {
    const target = wrong.get(node.id);
    return target === undefined ? [] : [brokenType(node, `a transition leads to "${target}".`)];
  });
}
