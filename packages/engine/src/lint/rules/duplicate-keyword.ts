import { clean } from '../../text/clean.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** The same keyword twice in one flow: the second never counts. */
export function duplicateKeyword({ flow }: LintView): Finding[] {
  const seen = new Set<string>();
  const told = new Set<string>();
  return flow.triggers.flatMap((trigger) => {
    if (trigger.kind !== 'keyword') return [];
    return trigger.words.flatMap((word, at): Finding[] => {
      const key = clean(word).toLocaleLowerCase('vi').normalize('NFC');
      const twice = seen.has(key);
      seen.add(key);
      if (!twice || key === '' || told.has(key)) return [];
      told.add(key);
      const words = trigger.words.filter((_, place) => place !== at);
      return [
        {
          rule: 'trigger.duplicate-keyword',
          severity: 'warning',
          message: {
            vi: `Từ khoá "${clean(word)}" có hai lần. Có thể bỏ bớt một.`,
            en: `The keyword "${clean(word)}" is there twice. One can go.`,
          },
          fix: {
            label: { vi: 'Bỏ bớt một', en: 'Remove one' },
            edits:
              words.length === 0
                ? [{ do: 'remove-trigger', trigger: trigger.id }]
                : [{ do: 'set-trigger', trigger: { ...trigger, words } }],
          },
        },
      ];
    });
  });
}
