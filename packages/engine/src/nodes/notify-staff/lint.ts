import type { Finding, FlowView } from '../../lint/finding.ts';
import { setField } from '../../lint/fix.ts';
import { placesIn } from '../../template/parse.ts';
import type { NotifyStaffData } from './schema.ts';

/** Notices are read by everybody on duty: what is confidential belongs into a submission. */
export function lint(data: NotifyStaffData, node: { id: string }, { flow }: FlowView): Finding[] {
  const variables = new Map(flow.variables.map((variable) => [variable.name, variable]));
  const parts = [
    ['/title', data.title],
    ['/text', data.text],
  ] as const;
  return parts.flatMap(([field, template]) =>
    placesIn(template).flatMap(({ name, formats }): Finding[] => {
      const declared = variables.get(name.split('.')[0] ?? '');
      const isClosed =
        declared?.class === 'secret' || (declared?.class === 'sensitive' && field === '/title');
      if (declared === undefined || !isClosed || formats.includes('mask')) return [];
      const masked = template.replaceAll(`{{${name}}}`, `{{${name}|mask}}`);
      return [
        {
          rule: 'notify-staff.confidential',
          severity: 'warning',
          node: node.id,
          field,
          message: {
            vi: `Thông báo này làm lộ “${declared.title}”. Hãy đưa vào phiếu và chỉ ghi mã phiếu ở đây.`,
            en: `This notice gives away “${declared.title}”. Put it into a submission and only its number here.`,
          },
          ...(masked === template
            ? {}
            : { fix: setField(node.id, field, masked, 'Che bớt ký tự', 'Mask it') }),
        },
      ];
    }),
  );
}
