import { fold } from '../../text/fold.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Without a way to start, only another flow can lead here; a keyword without words starts nothing. */
export function noTrigger({ flow }: LintView): Finding[] {
  if (flow.triggers.length === 0) {
    return [
      {
        rule: 'trigger.none',
        severity: 'warning',
        message: {
          vi: 'Chưa có cách bắt đầu. Người dân chỉ vào được kịch bản này từ một kịch bản khác.',
          en: 'There is no way to start. Citizens reach this flow only from another one.',
        },
      },
    ];
  }
  const empty = flow.triggers.some(
    (trigger) => trigger.kind === 'keyword' && !trigger.words.some((word) => fold(word) !== ''),
  );
  if (!empty) return [];
  return [
    {
      rule: 'trigger.empty',
      severity: 'warning',
      message: {
        vi: 'Cách bắt đầu bằng từ khoá chưa có từ nào.',
        en: 'A keyword start has no words yet.',
      },
    },
  ];
}
