import type { FlowNode } from '../../flow/schema.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** The words that everyone may type at any time, when a text says so. */
const SAYS_HOW =
  /(?<![\p{L}])menu(?![\p{L}])|gặp (cán bộ|người trực|công an)|liên hệ|gọi (ngay )?\d|điện thoại|hotline|đường dây nóng/iu;

/**
 * Questions from which no way leads to a person, to another flow or back to the menu, and no text says how to get there. Told
 * once, at the first of them.
 */
export function wayOut(view: LintView): Finding[] {
  const { flow, graph } = view;
  // Who called it goes on afterwards; the home flow is the menu itself.
  if (flow.triggers.length === 0 || flow.triggers.some(({ kind }) => kind === 'home')) return [];
  const reached = flow.nodes.filter(({ id }) => graph.reached.has(id));
  const questions = reached.filter((node) => asksCitizen(view.typeOf(node)));
  if (questions.length === 0) return [];
  const out = graph.to(reached.filter((node) => isWayOut(view, node)).map(({ id }) => id));
  const lost = questions.find(({ id }) => !out.has(id));
  if (lost === undefined) return [];
  return [
    {
      rule: 'way.none',
      severity: 'warning',
      node: lost.id,
      message: {
        vi: 'Từ bước này người dân không có đường gặp cán bộ hay về menu. Hãy thêm lựa chọn “Gặp cán bộ”, hoặc nhắc gõ “menu”.',
        en: 'From here the citizen has no way to a person or back to the menu. Add a choice for it, or say that “menu” helps.',
      },
    },
  ];
}

function isWayOut(view: LintView, node: FlowNode): boolean {
  const type = view.typeOf(node);
  if (type?.facts?.person === true) return true;
  if (view.rolesOf(node).some(({ role, value }) => (role === 'flow' || role === 'phone') && value !== ''))
    return true;
  return view.textsOf(node).some(({ at, words }) => at.role === 'template' && SAYS_HOW.test(words));
}
