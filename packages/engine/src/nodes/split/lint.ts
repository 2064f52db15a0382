import type { Finding, FlowView } from '../../lint/finding.ts';
import type { SplitData } from './schema.ts';

/** Shares of nothing: then all ways are as likely, which is hardly meant. */
export function lint(data: SplitData, node: { id: string }, _view: FlowView): Finding[] {
  if (data.ways.some(({ weight }) => weight > 0)) return [];
  return [
    {
      rule: 'split.no-share',
      severity: 'error',
      node: node.id,
      field: '/ways/0/weight',
      message: {
        vi: 'Mọi đường đều có tỉ lệ 0. Hãy ghi tỉ lệ cho ít nhất một đường.',
        en: 'Every way has a share of 0. Give one of them a share.',
      },
      fix: {
        label: { vi: 'Chia đều các đường', en: 'Give all the same share' },
        edits: data.ways.map((_, at) => ({
          do: 'set-field',
          node: node.id,
          field: `/ways/${at}/weight`,
          value: 1,
        })),
      },
    },
  ];
}
