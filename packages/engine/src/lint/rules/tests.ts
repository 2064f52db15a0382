import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Recorded conversations that say nothing, or keep results of steps that are gone. */
export function tests({ flow, nodes }: LintView): Finding[] {
  return (flow.tests ?? []).flatMap((test): Finding[] => {
    if (!/^\s*Dân:/m.test(test.chat)) {
      return [
        {
          rule: 'test.empty',
          severity: 'warning',
          message: {
            vi: `Cuộc trò chuyện mẫu “${test.name}” chưa có lời nào của người dân. Hãy ghi lại hoặc bỏ đi.`,
            en: `The recorded conversation “${test.name}” has no words of a citizen. Record it again or remove it.`,
          },
        },
      ];
    }
    const gone = (test.results ?? []).some(({ node }) => !nodes.has(node));
    if (!gone) return [];
    return [
      {
        rule: 'test.unknown-step',
        severity: 'warning',
        message: {
          vi: `Cuộc trò chuyện mẫu “${test.name}” giữ kết quả của một bước không còn nữa. Hãy ghi lại.`,
          en: `The recorded conversation “${test.name}” keeps a result of a step that is gone. Record it again.`,
        },
      },
    ];
  });
}
