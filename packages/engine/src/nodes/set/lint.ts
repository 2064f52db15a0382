import type { VariableType } from '../../flow/schema.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { Text } from '../../node-type/manifest.ts';
import type { SetData } from './schema.ts';

/** What a template cannot make; it can only be copied from, or cleared. */
const NOT_FROM_WORDS: ReadonlySet<VariableType> = new Set(['images', 'location', 'row']);
const COPY = /^\{\{[^{}|]+\}\}$/;

/** Values that are missing, or that the variable's type cannot hold. */
export function lint(data: SetData, node: { id: string }, { flow }: FlowView): Finding[] {
  return data.values.flatMap((row, at): Finding[] => {
    const { how, value = '' } = row;
    const variable = flow.variables.find(({ name }) => name === row.variable);
    const finding = (rule: string, key: string, message: Text): Finding[] => [
      { rule, severity: 'error', node: node.id, field: `/values/${at}/${key}`, message },
    ];
    if (how === 'clear') return [];
    if (value.trim() === '') {
      return finding('set.value', 'value', {
        vi: 'Chưa ghi giá trị. Nếu muốn xóa thông tin, hãy chọn “xóa đi”.',
        en: 'The value is missing. To empty the variable choose “clear”.',
      });
    }
    if (variable && how === 'add' && variable.type !== 'number') {
      return finding('set.add', 'how', {
        vi: `Chỉ cộng thêm được vào một con số; “${variable.title}” không phải là số.`,
        en: `Only a number can be added to; “${variable.title}” is not one.`,
      });
    }
    if (variable && how === 'to' && NOT_FROM_WORDS.has(variable.type) && !COPY.test(value.trim())) {
      return finding('set.type', 'value', {
        vi: `“${variable.title}” không ghi được bằng chữ. Hãy chọn một thông tin cùng loại.`,
        en: `“${variable.title}” cannot be made of words. Choose another variable of its kind.`,
      });
    }
    return [];
  });
}
