import type { Finding } from '../../lint/finding.ts';
import { parsePoint } from './place.ts';
import type { OfficeData } from './schema.ts';

/** Coordinates that are none. */
export function lint({ place }: OfficeData, node: { id: string }): Finding[] {
  const fits = place === undefined || place.includes('{{') || parsePoint(place) !== undefined;
  if (fits) return [];
  return [
    {
      rule: 'office.no-place',
      severity: 'error',
      node: node.id,
      field: '/place',
      message: {
        vi: 'Toạ độ gồm hai số, vĩ độ trước, ví dụ 21.02851, 105.85420. Hãy chép lại từ bản đồ.',
        en: 'A place is two numbers, latitude first, such as 21.02851, 105.85420. Copy it from a map.',
      },
    },
  ];
}
