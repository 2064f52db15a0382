import { MAX_BUTTONS } from '../../compile/bounds.ts';
import { valueAt } from '../../node-type/pointer.ts';
import { asksCitizen } from '../asks.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Pages of buttons that a citizen leafs through before giving up. */
const MOST_PAGES = 3;
/** A longer label is cut off on the narrow screens that many have. */
const LONGEST_LABEL = 40;

/** Long lists of buttons, and labels that are too long to read on one. */
export function manyOptions(view: LintView): Finding[] {
  return view.flow.nodes.flatMap((node) => {
    const type = view.typeOf(node);
    if (!asksCitizen(type)) return [];
    return (type?.manifest.ports ?? []).flatMap((rule): Finding[] => {
      const items = 'each' in rule ? valueAt(node.data, rule.each) : undefined;
      if (!('each' in rule) || !Array.isArray(items)) return [];
      const long = items.flatMap((item: unknown, at): Finding[] => {
        const label = valueAt(item, `/${rule.title}`);
        if (typeof label !== 'string' || label.length <= LONGEST_LABEL) return [];
        return [longLabel(node.id, `${rule.each}/${at}/${rule.title}`, label)];
      });
      return items.length > MAX_BUTTONS * MOST_PAGES
        ? [...long, tooMany(node.id, rule.each, items.length)]
        : long;
    });
  });
}

const longLabel = (node: string, field: `/${string}`, label: string): Finding => ({
  rule: 'option.long-label',
  severity: 'hint',
  node,
  field,
  message: {
    vi: `“${label}” dài hơn ${LONGEST_LABEL} ký tự, có thể bị cắt trên nút. Hãy viết ngắn lại.`,
    en: `“${label}” is longer than ${LONGEST_LABEL} characters and may be cut off on the button. Shorten it.`,
  },
});

const tooMany = (node: string, field: `/${string}`, count: number): Finding => ({
  rule: 'option.many',
  severity: 'hint',
  node,
  field,
  message: {
    vi: `Có ${count} lựa chọn, mỗi lần Zalo chỉ hiện ${MAX_BUTTONS}. Hãy chia thành nhóm, mỗi nhóm một menu.`,
    en: `There are ${count} choices; Zalo shows ${MAX_BUTTONS} at a time. Group them, one menu for each group.`,
  },
});
