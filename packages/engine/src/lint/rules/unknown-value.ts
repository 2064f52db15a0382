import { renamePlaces } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import type { Finding } from '../finding.ts';
import { nearest, setField } from '../fix.ts';
import type { LintView } from '../view.ts';

/** Facts of the workspace (`{{don_vi.ten}}`) that it does not have; only where they are known. They would be empty. */
export function unknownValue(view: LintView): Finding[] {
  const values = view.known?.values;
  if (values === undefined) return [];
  return view.filled.flatMap(({ node, at, value, places }) => {
    const names = new Set(places.map(({ name }) => name).filter((name) => name.startsWith(WORKSPACE_PREFIX)));
    return [...names].flatMap((name): Finding[] => {
      const key = name.slice(WORKSPACE_PREFIX.length);
      if (values.has(key)) return [];
      const near = nearest(key, values);
      const corrected = renamePlaces(value, (one) => (one === name ? `${WORKSPACE_PREFIX}${near}` : one));
      return [
        {
          rule: 'value.unknown',
          severity: 'warning',
          node: node.id,
          field: at.pointer,
          message: {
            vi: `Đơn vị chưa khai báo "${key}", nên chỗ này sẽ để trống. Hãy khai báo trong phần thông tin đơn vị.`,
            en: `The organisation has no fact "${key}", so this place will be empty. Add it to the organisation's facts.`,
          },
          ...(near === undefined
            ? {}
            : { fix: setField(node.id, at.pointer, corrected, `Dùng "${near}"`, `Use "${near}"`) }),
        },
      ];
    });
  });
}
