import { formatDate } from '../../values/format.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** A schedule for one day that is over never starts the flow again. */
export function pastSchedule({ flow, known }: LintView): Finding[] {
  const today = known?.today;
  if (today === undefined) return [];
  return flow.triggers.flatMap((trigger): Finding[] => {
    if (trigger.kind !== 'schedule' || trigger.at.date === undefined || trigger.at.date >= today) return [];
    const day = formatDate(trigger.at.date);
    return [
      {
        rule: 'trigger.past',
        severity: 'warning',
        message: {
          vi: `Lịch gửi ngày ${day} đã qua, sẽ không chạy nữa. Hãy chọn ngày khác hoặc bỏ đi.`,
          en: `The schedule of ${day} is over and will not run again. Choose another day or remove it.`,
        },
        fix: {
          label: { vi: 'Bỏ lịch này', en: 'Remove this schedule' },
          edits: [{ do: 'remove-trigger', trigger: trigger.id }],
        },
      },
    ];
  });
}
