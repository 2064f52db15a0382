import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** A flow needs a first step that exists. */
export function noStart({ flow, nodes }: LintView): Finding[] {
  if (flow.start !== undefined && nodes.has(flow.start)) return [];
  const message =
    flow.nodes.length === 0
      ? {
          vi: 'Kịch bản chưa có bước nào. Hãy kéo một bước vào, ví dụ "Tin nhắn".',
          en: 'The flow has no step yet. Drag one in, for example "Message".',
        }
      : {
          vi: 'Chưa chọn bước bắt đầu. Hãy chọn một bước và bấm "Bắt đầu từ đây".',
          en: 'No first step is chosen. Choose a step and press "Start here".',
        };
  return [{ rule: 'flow.no-start', severity: 'error', message }];
}
