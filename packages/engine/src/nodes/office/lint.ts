import type { Finding } from '../../lint/finding.ts';
import { lintButtons } from '../../node-type/plain-buttons.ts';
import { parsePoint } from './place.ts';
import type { OfficeData } from './schema.ts';

/** Coordinates that are none, and a map or phone that a phone cannot open. */
export function lint(data: OfficeData, node: { id: string }): Finding[] {
  const { place, map, phone } = data;
  const wanted = [
    ...(map === undefined ? [] : [{ kind: 'link', label: map, url: map, field: '/map' } as const]),
    ...(phone === undefined ? [] : [{ kind: 'phone', label: phone, phone, field: '/phone' } as const]),
  ];
  return [
    ...(place === undefined || place.includes('{{') || parsePoint(place) !== undefined
      ? []
      : [NO_PLACE(node.id)]),
    ...wanted.flatMap(({ field, ...button }) =>
      lintButtons([button], node.id, '/').map((finding) => ({ ...finding, field })),
    ),
  ];
}

const NO_PLACE = (node: string): Finding => ({
  rule: 'office.no-place',
  severity: 'error',
  node,
  field: '/place',
  message: {
    vi: 'Toạ độ gồm hai số, vĩ độ trước, ví dụ 21.02851, 105.85420. Hãy chép lại từ bản đồ.',
    en: 'A place is two numbers, latitude first, such as 21.02851, 105.85420. Copy it from a map.',
  },
});
