import type { Finding, FlowView } from '../../lint/finding.ts';
import type { KnowledgeData } from './schema.ts';

/** Someone who asks on and on needs a way to leave. */
export function lint(data: KnowledgeData, node: { id: string }, _flow: FlowView): Finding[] {
  if (data.after === 'leave' || data.buttons.length > 0) return [];
  return [
    {
      rule: 'knowledge.no-way-on',
      severity: 'warning',
      node: node.id,
      field: '/buttons',
      message: {
        vi: 'Sau khi được trả lời, người dân không có nút nào để đi tiếp. Hãy thêm một nút.',
        en: 'After an answer the citizen has no button to go on. Add one.',
      },
    },
  ];
}
