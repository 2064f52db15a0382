import type { Finding, FlowView } from '../../lint/finding.ts';
import { setField } from '../../lint/fix.ts';
import type { Text } from '../../node-type/manifest.ts';
import type { WaitData } from './schema.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What is not filled in, and waits after which Zalo lets no free message, or none at all, through. */
export function lint(data: WaitData, node: { id: string }, { flow }: FlowView): Finding[] {
  const { kind, minutes, day, keep } = data;
  const finding = (
    rule: string,
    severity: Finding['severity'],
    field: `/${string}`,
    message: Text,
  ): Finding => ({
    rule,
    severity,
    node: node.id,
    field,
    message,
  });
  const findings: Finding[] = [];
  if (kind === 'duration' && minutes === undefined) {
    findings.push(
      finding('wait.how-long', 'error', '/minutes', {
        vi: 'Chưa ghi chờ bao lâu.',
        en: 'How long is missing.',
      }),
    );
  }
  if (kind === 'until' && (day ?? '').trim() === '') {
    findings.push(
      finding('wait.until', 'error', '/day', { vi: 'Chưa ghi chờ đến ngày nào.', en: 'The day is missing.' }),
    );
  }
  if (kind === 'duration' && minutes !== undefined && minutes > 2 * DAY) {
    const message =
      minutes > 7 * DAY
        ? {
            vi: 'Sau 7 ngày kể từ tin cuối của người dân, Zalo không cho gửi nữa. Hãy chờ ngắn hơn.',
            en: 'Seven days after the citizen’s last word Zalo lets nothing through. Wait for less.',
          }
        : {
            vi: 'Sau 48 giờ kể từ tin cuối của người dân, tin gửi đi bị tính phí hoặc không gửi được. Hãy chờ ngắn hơn.',
            en: 'After 48 hours a message costs money or is not sent. Wait for less.',
          };
    const fix = setField(node.id, '/minutes', 2 * DAY, 'Chờ 48 giờ', 'Wait for 48 hours');
    findings.push({ ...finding('wait.too-long', 'warning', '/minutes', message), fix });
  }
  const variable = flow.variables.find(({ name }) => name === keep);
  if (variable !== undefined && variable.type !== 'text') {
    findings.push(
      finding('wait.keep', 'error', '/keep', {
        vi: `“${variable.title}” không ghi được lời. Hãy chọn thông tin loại chữ.`,
        en: `“${variable.title}” cannot hold words. Choose a variable of the kind text.`,
      }),
    );
  }
  return findings;
}
