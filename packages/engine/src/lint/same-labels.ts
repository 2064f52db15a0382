import type { Text } from '../node-type/manifest.ts';
import { fold } from '../text/fold.ts';
import type { Finding } from './finding.ts';
import { setField } from './fix.ts';

/** Labels that citizens who type without accents could not tell apart. `field` gives the pointer of each. */
export function sameLabels(
  labels: readonly string[],
  node: string,
  field: (index: number) => `/${string}`,
): Finding[] {
  const keys = new Set(labels.map(foldedLabel));
  const seen = new Map<string, string>();
  return labels.flatMap((label, index): Finding[] => {
    const key = foldedLabel(label);
    const other = seen.get(key);
    if (key === '' || other === undefined) {
      seen.set(key, label);
      return [];
    }
    const message: Text = {
      vi: `"${label}" và "${other}" giống nhau khi gõ không dấu. Hãy đặt tên khác cho một lựa chọn.`,
      en: `"${label}" and "${other}" are the same without accents. Give one of them another name.`,
    };
    const free = freeLabel(label, keys);
    const fix = setField(node, field(index), free, `Đổi thành "${free}"`, `Change it to "${free}"`);
    return [{ rule: 'option.same-label', severity: 'error', node, field: field(index), message, fix }];
  });
}

/** The label with the first number that makes it one of its own. */
function freeLabel(label: string, keys: ReadonlySet<string>): string {
  let number = 2;
  while (keys.has(foldedLabel(`${label} (${number})`))) number++;
  return `${label} (${number})`;
}

const folded = new Map<string, string>();
const MOST_FOLDED = 5_000;

/** "Gặp cán bộ" stands on hundreds of buttons: each label is folded once. */
function foldedLabel(label: string): string {
  const known = folded.get(label);
  if (known !== undefined) return known;
  const made = fold(label);
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(label, made);
  return made;
}
