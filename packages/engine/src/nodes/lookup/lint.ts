import type { Finding, FlowView } from '../../lint/finding.ts';
import { setField } from '../../lint/fix.ts';
import type { Pointer, Text } from '../../node-type/manifest.ts';
import { placesIn } from '../../template/parse.ts';
import type { LookupData } from './schema.ts';

/** The row must go into a variable that can hold one; buttons of rows must tell them apart and name no one in full. */
export function lint(data: LookupData, node: { id: string }, { flow, known }: FlowView): Finding[] {
  const finding = (rule: string, severity: Finding['severity'], field: Pointer, message: Text): Finding => ({
    rule,
    severity,
    node: node.id,
    field,
    message,
  });
  const findings: Finding[] = [];
  const variable = flow.variables.find(({ name }) => name === data.row);
  if (variable !== undefined && variable.type !== 'row') {
    findings.push(
      finding('lookup.row', 'error', '/row', {
        vi: `“${variable.title}” không giữ được cả dòng. Hãy chọn thông tin loại “dòng tìm thấy”.`,
        en: `“${variable.title}” cannot hold a whole row. Choose a variable of the kind “row found”.`,
      }),
    );
  }
  if (data.many !== 'choose') return findings;
  const cells = placesIn(data.label ?? '').filter(({ name }) => name.startsWith(`${data.row}.`));
  if (cells.length === 0) {
    findings.push(
      finding('lookup.label', 'error', '/label', {
        vi: 'Chữ trên nút chưa dùng ô nào của dòng nên các nút sẽ giống nhau. Hãy chèn một ô, ví dụ trường hoặc ngày.',
        en: 'The words on the buttons use no cell of the row, so all would be alike. Put one in.',
      }),
    );
  }
  const columns = known?.tables?.get(data.table);
  const gone = cells.find(
    ({ name }) => columns !== undefined && !columns.includes(name.slice(data.row.length + 1)),
  );
  if (gone !== undefined) {
    findings.push(
      finding('lookup.cell', 'error', '/label', {
        vi: `Bảng dữ liệu không có cột “${gone.name.slice(data.row.length + 1)}”. Hãy chọn cột khác.`,
        en: `The data table has no column “${gone.name.slice(data.row.length + 1)}”. Choose another.`,
      }),
    );
  }
  const bare = cells.find(
    ({ name, formats }) =>
      /(^|[._])(ho_?)?ten($|_)/.test(name) && !formats.some((one) => one.startsWith('mask')),
  );
  if (bare !== undefined) {
    findings.push({
      ...finding('lookup.bare-name', 'warning', '/label', {
        vi: 'Nút hiện đủ họ tên của nhiều người. Nên che bớt, chỉ để lại tên.',
        en: 'The buttons show several people’s full names. Better hide all but the given name.',
      }),
      fix: setField(
        node.id,
        '/label',
        masked(data.label ?? '', bare.name),
        'Che bớt họ tên',
        'Mask the names',
      ),
    });
  }
  return findings;
}

/** The label with this cell masked. */
function masked(label: string, name: string): string {
  return label.replaceAll(
    /\{\{\s*([^{}|]+?)\s*((?:\|[^{}]*)?)\}\}/g,
    (place, own: string, formats: string) =>
      own === name ? `{{${name}|mask-name${formats.trimEnd()}}}` : place,
  );
}
