import type { Trigger } from '../../flow/schema.ts';
import { fold } from '../../text/fold.ts';
import type { Finding } from '../finding.ts';
import { isCalled } from '../usage.ts';
import type { LintView } from '../view.ts';

/** Without a way to start, only another flow can lead here; a keyword without words starts nothing, so it must be filled in or go. */
export function noTrigger(view: LintView): Finding[] {
  const { flow } = view;
  if (flow.triggers.length > 0) {
    return flow.triggers.flatMap((trigger, at) =>
      trigger.kind === 'keyword' ? emptyWords(trigger, at) : [],
    );
  }
  // A flow that another calls is a part of it, and needs no start of its own.
  if (isCalled(view)) return [];
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

function emptyWords(trigger: Extract<Trigger, { kind: 'keyword' }>, at: number): Finding[] {
  const filled = trigger.words.filter((word) => fold(word) !== '');
  if (trigger.words.length > 0 && filled.length === trigger.words.length) return [];
  return [
    {
      rule: 'trigger.empty',
      severity: 'error',
      message:
        filled.length === 0
          ? {
              vi: `Cách bắt đầu thứ ${at + 1} (từ khoá) chưa có từ nào. Hãy thêm từ khoá hoặc xóa cách này.`,
              en: `Start ${at + 1} (keyword) has no words yet. Add a keyword or delete this start.`,
            }
          : {
              vi: `Cách bắt đầu thứ ${at + 1} (từ khoá) có một từ để trống. Hãy điền hoặc xóa từ ấy.`,
              en: `Start ${at + 1} (keyword) has an empty word. Fill it in or delete it.`,
            },
      fix:
        filled.length === 0
          ? {
              label: { vi: 'Bỏ cách bắt đầu này', en: 'Remove this start' },
              edits: [{ do: 'remove-trigger', trigger: trigger.id }],
            }
          : {
              label: { vi: 'Bỏ từ để trống', en: 'Remove the empty word' },
              edits: [{ do: 'set-trigger', trigger: { ...trigger, words: filled } }],
            },
    },
  ];
}
