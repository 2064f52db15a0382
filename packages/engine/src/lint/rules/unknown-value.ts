import { renamePlaces } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import { factName } from '../fact-names.ts';
import type { Finding } from '../finding.ts';
import { nearest, setField } from '../fix.ts';
import type { LintView } from '../view.ts';

/** Facts of the workspace (`{{don_vi.ten}}`) that it does not have; only where they are known. They would be empty. */
export function unknownValue(view: LintView): Finding[] {
  const values = view.known?.values;
  if (values === undefined) return [];
  return view.filled.flatMap(({ node, at, value, places }) => {
    const names = new Set(places.map(({ name }) => name).filter((name) => name.startsWith(WORKSPACE_PREFIX)));
    return [...names].flatMap((place): Finding[] => {
      const key = place.slice(WORKSPACE_PREFIX.length);
      if (values.has(key)) return [];
      const name = factName(key);
      const near = nearest(key, values);
      const corrected = renamePlaces(value, (one) => (one === place ? `${WORKSPACE_PREFIX}${near}` : one));
      return [
        {
          rule: 'value.unknown',
          severity: 'warning',
          node: node.id,
          field: at.pointer,
          message: {
            vi: `Đơn vị chưa khai báo “${name.vi}”, nên chỗ này sẽ để trống. Hãy khai báo trong phần thông tin đơn vị.`,
            en: `The organisation has no fact “${name.en}”, so this place will be empty. Add it to the organisation's facts.`,
          },
          ...(near === undefined
            ? {}
            : {
                fix: setField(
                  node.id,
                  at.pointer,
                  corrected,
                  `Dùng “${factName(near).vi}”`,
                  `Use “${factName(near).en}”`,
                ),
              }),
        },
      ];
    });
  });
}
