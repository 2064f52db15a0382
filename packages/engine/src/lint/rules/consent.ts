import type { FlowNode } from '../../flow/schema.ts';
import type { Pointer } from '../../node-type/manifest.ts';
import { asksCitizen } from '../asks.ts';
import { consentFix } from '../consent-fix.ts';
import type { Finding } from '../finding.ts';
import { consentExits, isPersonal, isPersonalAnswer } from '../personal.ts';
import type { LintView } from '../view.ts';

/**
 * Personal data asked for on a way that has no consent before: by the law it must be asked first, and "no" must have a way on.
 * Consent is a step for it, or a choice "Đồng ý"; what follows its other exits has none.
 */
export function consent(view: LintView): Finding[] {
  const { flow, graph, nodes } = view;
  if (flow.start === undefined || !nodes.has(flow.start)) return [];
  const asking = flow.nodes.flatMap((node) => {
    const asked = graph.reached.has(node.id) ? personalField(view, node) : undefined;
    return asked === undefined ? [] : [{ node, ...asked }];
  });
  if (asking.length === 0) return [];
  const agreed = new Map<string, ReadonlySet<string>>();
  for (const node of flow.nodes) {
    const exits = consentExits(view.typeOf(node), view.portsOf(node));
    if (exits.length > 0) agreed.set(node.id, new Set(exits));
  }
  const called = callsWithConsent(view);
  const without = graph.from(
    [flow.start],
    ({ from, port }) => agreed.get(from)?.has(port) !== true && !called.has(from),
  );
  return asking
    .filter(({ node }) => without.has(node.id))
    .map(({ node, field, title }): Finding => {
      const fix = consentFix(view, node);
      return {
        rule: 'consent.missing',
        severity: 'warning',
        node: node.id,
        field,
        message: {
          vi: `“${title}” là thông tin cá nhân. Hãy thêm bước xin đồng ý trước bước này, trên mọi đường dẫn tới đây.`,
          en: `“${title}” is personal. Ask for consent before this step, on every way that leads here.`,
        },
        ...(fix === undefined ? {} : { fix }),
      };
    });
}

function personalField(view: LintView, node: FlowNode): { field: Pointer; title: string } | undefined {
  if (!asksCitizen(view.typeOf(node))) return undefined;
  for (const at of view.rolesOf(node)) {
    if (at.role !== 'writes-variable' || typeof at.value !== 'string') continue;
    const variable = view.variables.get(at.value);
    if (variable !== undefined && (isPersonal(variable) || isPersonalAnswer(at))) {
      return { field: at.pointer, title: variable.title };
    }
  }
  return undefined;
}

/** Steps that call a flow in which consent is asked for: it comes back only with an answer. */
function callsWithConsent(view: LintView): Set<string> {
  const found = new Set<string>();
  for (const node of view.flow.nodes) {
    const called = view.rolesOf(node).find(({ role }) => role === 'called-flow')?.value;
    const flow = typeof called === 'string' ? view.known?.flows?.get(called) : undefined;
    const asks = flow?.nodes.some(
      (inner) => consentExits(view.typeOf(inner), view.portsOf(inner)).length > 0,
    );
    if (asks === true) found.add(node.id);
  }
  return found;
}
