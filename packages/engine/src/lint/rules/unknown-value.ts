import { renamePlaces } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import { factName, isUsualFact } from '../fact-names.ts';
import type { Finding } from '../finding.ts';
import { nearest, setField } from '../fix.ts';
import type { LintView } from '../view.ts';

/** Facts of the workspace (`{{don_vi.ten}}`) that it has not; only where they are known. Their sentence or button falls away. */
export function unknownValue(view: LintView): Finding[] {
  const values = view.known?.values;
  if (values === undefined) return [];
  return view.filled.flatMap(({ node, at, value, places }) => {
    const open = places.filter(({ otherwise }) => otherwise === undefined || otherwise === '');
    const names = new Set(open.map(({ name }) => name).filter((name) => name.startsWith(WORKSPACE_PREFIX)));
    return [...names].flatMap((place): Finding[] => {
      const key = place.slice(WORKSPACE_PREFIX.length);
      if (values.has(key)) return [];
      const name = factName(key);
      // A usual fact is no slip for another.
      const near = isUsualFact(key) ? undefined : nearest(key, values);
      const corrected = renamePlaces(value, (one) => (one === place ? `${WORKSPACE_PREFIX}${near}` : one));
      return [
        {
          rule: 'value.unknown',
          severity: 'warning',
          node: node.id,
          field: at.pointer,
          message: {
            vi: `Đơn vị chưa ghi “${name.vi}”, nên người dân không thấy phần này. Hãy ghi ở trang Đơn vị.`,
            en: `The organisation has not written “${name.en}”, so citizens do not see this part. Write it on the page Organisation.`,
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
