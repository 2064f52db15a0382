import { clean } from '../../text/clean.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** The same keyword twice in one flow: the second never counts. */
export function duplicateKeyword({ flow }: LintView): Finding[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const trigger of flow.triggers) {
    if (trigger.kind !== 'keyword') continue;
    for (const word of trigger.words) {
      const key = clean(word).toLocaleLowerCase('vi');
      if (seen.has(key)) twice.add(clean(word));
      seen.add(key);
    }
  }
  return [...twice].map((word) => ({
    rule: 'trigger.duplicate-keyword',
    severity: 'warning',
    message: {
      vi: `Từ khoá "${word}" có hai lần. Có thể bỏ bớt một.`,
      en: `The keyword "${word}" is there twice. One can go.`,
    },
  }));
}
