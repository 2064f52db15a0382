import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** A flow needs a first step that exists. */
export function noStart({ flow, nodes }: LintView): Finding[] {
  if (flow.start !== undefined && nodes.has(flow.start)) return [];
  if (flow.nodes.length === 0) {
    const message = {
      vi: 'Kịch bản chưa có bước nào. Hãy kéo một bước vào, ví dụ "Tin nhắn".',
      en: 'The flow has no step yet. Drag one in, for example "Message".',
    };
    return [{ rule: 'flow.no-start', severity: 'error', message }];
  }
  const led = new Set(flow.edges.map(({ to }) => to));
  const first = flow.nodes.find(({ id }) => !led.has(id)) ?? flow.nodes[0];
  const name = first?.name === '' ? first.id : (first?.name ?? '');
  return [
    {
      rule: 'flow.no-start',
      severity: 'error',
      message: {
        vi: 'Chưa chọn bước bắt đầu. Hãy chọn một bước và bấm "Bắt đầu từ đây".',
        en: 'No first step is chosen. Choose a step and press "Start here".',
      },
      ...(first === undefined
        ? {}
        : {
            fix: {
              label: { vi: `Bắt đầu từ “${name}”`, en: `Start at “${name}”` },
              edits: [{ do: 'set-start', node: first.id }],
            },
          }),
    },
  ];
}
