import type { FlowNode } from '../../flow/schema.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';
import { linksAndPhones } from './links-and-phones.ts';

/** What the node types themselves look at, for data that fit their schema. A type from outside that stumbles is told of, not followed. */
export function nodeOwn(view: LintView): Finding[] {
  const keyOf = ({ node, field }: Finding) => `${node} ${field}`;
  // An address that is wrong for every step is told by its own rule, with its repair.
  const told = new Set(linksAndPhones(view).map(keyOf));
  return view.flow.nodes.flatMap((node) => {
    const type = view.typeOf(node);
    if (type?.lint === undefined || !view.fits(node)) return [];
    try {
      const found = type.lint(view.dataOf(node), { id: node.id, name: node.name }, view);
      return found.filter((one) => one.severity !== 'error' || !told.has(keyOf(one)));
    } catch {
      return [stumbled(node)];
    }
  });
}

const stumbled = (node: FlowNode): Finding => ({
  rule: 'node.not-checked',
  severity: 'warning',
  node: node.id,
  message: {
    vi: 'Chưa kiểm tra được bước này. Hãy tự xem lại, hoặc hỏi người quản trị.',
    en: 'This step could not be checked. Look at it yourself or ask the administrator.',
  },
});
