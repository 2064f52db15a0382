import type { FlowEdit } from '../../flow/edit.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import { fold } from '../../text/fold.ts';
import { valuesOf } from './compile.ts';
import type { SwitchData } from './schema.ts';

/** Values that are there twice: only the first way is ever taken. */
export function lint(data: SwitchData, node: { id: string }, { flow }: FlowView): Finding[] {
  const seen = new Set<string>();
  return data.cases.flatMap(({ id, value }, at): Finding[] => {
    const keys = valuesOf(value).map((one) => fold(one) || one);
    const twice = keys.find((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    if (twice === undefined) return [];
    return [
      {
        rule: 'switch.same-value',
        severity: 'error',
        node: node.id,
        field: `/cases/${at}/value`,
        message: {
          vi: `Giá trị “${value}” đã có ở trên nên không bao giờ được xét. Hãy bỏ bớt một.`,
          en: `The value “${value}” stands above already and is never reached. Remove one.`,
        },
        fix: {
          label: { vi: `Bỏ “${value}”`, en: `Remove “${value}”` },
          edits: [
            ...flow.edges
              .filter((edge) => edge.from === node.id && edge.port === id)
              .map((edge): FlowEdit => ({ do: 'remove-edge', edge: edge.id })),
            { do: 'set-field', node: node.id, field: `/cases/${at}` },
          ],
        },
      },
    ];
  });
}
