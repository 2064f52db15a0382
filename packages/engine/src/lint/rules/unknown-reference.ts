import type { Text } from '../../node-type/manifest.ts';
import { type RoleAt, siblingWithRole } from '../../node-type/roles.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

const GONE: Record<'flow' | 'table' | 'column', Text> = {
  flow: {
    vi: 'Kịch bản được chọn không còn nữa. Hãy chọn kịch bản khác.',
    en: 'The chosen flow is gone. Choose another.',
  },
  table: {
    vi: 'Bảng dữ liệu được chọn không còn nữa. Hãy chọn bảng khác.',
    en: 'The chosen data table is gone. Choose another.',
  },
  column: {
    vi: 'Bảng dữ liệu không có cột này. Hãy chọn cột khác.',
    en: 'The data table has no such column. Choose another.',
  },
};

/** Other flows, tables and columns that are chosen here and do not exist; only where they are known. */
export function unknownReference(view: LintView): Finding[] {
  if (view.known === undefined) return [];
  return view.flow.nodes.flatMap((node) =>
    view.rolesOf(node).flatMap((at): Finding[] => {
      const gone = goneRole(at, view);
      if (gone === undefined) return [];
      return [
        { rule: `${gone}.unknown`, severity: 'error', node: node.id, field: at.pointer, message: GONE[gone] },
      ];
    }),
  );
}

function goneRole(at: RoleAt, { known, flow }: LintView): 'flow' | 'table' | 'column' | undefined {
  if (typeof at.value !== 'string' || at.value === '') return undefined;
  if (at.role === 'flow') {
    return known?.flows === undefined || known.flows.has(at.value) || at.value === flow.id
      ? undefined
      : 'flow';
  }
  const tables = known?.tables;
  if (tables === undefined) return undefined;
  if (at.role === 'table') return tables.has(at.value) ? undefined : 'table';
  if (at.role !== 'column') return undefined;
  const table = siblingWithRole(at, 'table');
  const columns = typeof table === 'string' ? tables.get(table) : undefined;
  return columns === undefined || columns.includes(at.value) ? undefined : 'column';
}
