import { findRecursion, recursionWords } from '../../compile/called-by.ts';
import type { Flow } from '../../flow/schema.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

const NO_FLOWS: ReadonlyMap<string, Flow> = new Map();

/** A call that leads back to a flow which is being called already would be put into itself without end. */
export function recursion(view: LintView): Finding[] {
  const { flow, registry, known } = view;
  const calls = new Map(view.fields('called-flow').map(({ node, at }) => [node.id, at.pointer]));
  if (calls.size === 0) return [];
  return findRecursion(flow, known?.flows ?? NO_FLOWS, registry).map(({ node, way }): Finding => {
    const round = way.at(-1) ?? flow.id;
    const name = round === flow.id ? flow.name : (known?.flows?.get(round)?.name ?? round);
    const field = calls.get(node);
    return {
      rule: 'flow.recursion',
      severity: 'error',
      node,
      ...(field === undefined ? {} : { field }),
      message: recursionWords(name),
    };
  });
}
