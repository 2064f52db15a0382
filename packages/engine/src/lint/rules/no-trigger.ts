import { fold } from '../../text/fold.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Without a way to start, only another flow can lead here; a keyword without words starts nothing, so it must be filled in or go. */
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
  return flow.triggers.flatMap((trigger, at): Finding[] => {
    if (trigger.kind !== 'keyword') return [];
    const empty = trigger.words.findIndex((word) => fold(word) === '');
    if (trigger.words.length > 0 && empty < 0) return [];
    const whole = trigger.words.every((word) => fold(word) === '');
    return [
      {
        rule: 'trigger.empty',
        severity: 'error',
        message: whole
          ? {
              vi: `Cách bắt đầu thứ ${at + 1} (từ khoá) chưa có từ nào. Hãy thêm từ khoá hoặc xóa cách này.`,
              en: `Start ${at + 1} (keyword) has no words yet. Add a keyword or delete this start.`,
            }
          : {
              vi: `Cách bắt đầu thứ ${at + 1} (từ khoá) có một từ để trống. Hãy điền hoặc xóa từ ấy.`,
              en: `Start ${at + 1} (keyword) has an empty word. Fill it in or delete it.`,
            },
      },
    ];
  });
}
