import type { Text } from '../../node-type/manifest.ts';
import { type RoleAt, siblingWithRole } from '../../node-type/roles.ts';
import type { Finding, Fix } from '../finding.ts';
import { nearest, setField } from '../fix.ts';
import type { LintView } from '../view.ts';

type Gone = 'flow' | 'table' | 'column' | 'picture';

const GONE: Record<Gone, Text> = {
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
  picture: {
    vi: 'Ảnh hoặc tệp được chọn không còn nữa. Hãy tải lên lại.',
    en: 'The chosen picture or file is gone. Upload it again.',
  },
};

/** Other flows, tables, columns, pictures and files that are chosen here and do not exist; only where they are known. */
export function unknownReference(view: LintView): Finding[] {
  if (view.known === undefined) return [];
  return ROLES.flatMap((role) => view.fields(role)).flatMap(({ node, at }): Finding[] => {
    const gone = goneRole(at, view);
    if (gone === undefined || view.hides(node, at.pointer)) return [];
    const fix = gone === 'column' ? columnFix(view, node.id, at) : undefined;
    return [
      {
        rule: `${gone}.unknown`,
        severity: 'error',
        node: node.id,
        field: at.pointer,
        message: GONE[gone],
        ...(fix === undefined ? {} : { fix }),
      },
    ];
  });
}

const ROLES = ['flow', 'called-flow', 'table', 'column', 'picture', 'file'] as const;

function goneRole(at: RoleAt, { known, flow }: LintView): Gone | undefined {
  if (typeof at.value !== 'string' || at.value === '') return undefined;
  switch (at.role) {
    case 'flow':
    case 'called-flow':
      return known?.flows === undefined || known.flows.has(at.value) || at.value === flow.id
        ? undefined
        : 'flow';
    case 'picture':
    case 'file':
      return known?.media === undefined || known.media.has(at.value) ? undefined : 'picture';
    case 'table':
      return known?.tables === undefined || known.tables.has(at.value) ? undefined : 'table';
    case 'column': {
      const columns = columnsOf(at, known);
      return columns === undefined || columns.includes(at.value) ? undefined : 'column';
    }
    default:
      return undefined;
  }
}

function columnsOf(at: RoleAt, known: LintView['known']): readonly string[] | undefined {
  const table = siblingWithRole(at, 'table');
  return typeof table === 'string' ? known?.tables?.get(table) : undefined;
}

function columnFix(view: LintView, node: string, at: RoleAt): Fix | undefined {
  const near = nearest(String(at.value), columnsOf(at, view.known) ?? []);
  return near === undefined
    ? undefined
    : setField(node, at.pointer, near, `Dùng cột "${near}"`, `Use the column "${near}"`);
}
