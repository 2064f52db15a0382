import type { Text } from '../node-type/manifest.ts';
import { fold } from '../text/fold.ts';
import type { Finding } from './finding.ts';

/** Labels that citizens who type without accents could not tell apart. `field` gives the pointer of each. */
export function sameLabels(
  labels: readonly string[],
  node: string,
  field: (index: number) => `/${string}`,
): Finding[] {
  const seen = new Map<string, string>();
  return labels.flatMap((label, index): Finding[] => {
    const key = fold(label);
    const other = seen.get(key);
    if (key === '' || other === undefined) {
      seen.set(key, label);
      return [];
    }
    const message: Text = {
      vi: `"${label}" và "${other}" giống nhau khi gõ không dấu. Hãy đặt tên khác cho một lựa chọn.`,
      en: `"${label}" and "${other}" are the same without accents. Give one of them another name.`,
    };
    return [{ rule: 'option.same-label', severity: 'error', node, field: field(index), message }];
  });
}
