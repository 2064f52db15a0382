import type { VariableType } from '../../flow/schema.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import { setField } from '../../lint/fix.ts';
import { lowered, moreConfidential } from '../../lint/lower-class.ts';
import type { Text } from '../../node-type/manifest.ts';
import type { SetData } from './schema.ts';

/** What a template cannot make; it can only be copied from, or cleared. */
const NOT_FROM_WORDS: ReadonlySet<VariableType> = new Set([
  'images',
  'files',
  'location',
  'row',
  'list',
  'choices',
]);
const COUNTED: ReadonlySet<VariableType> = new Set(['number', 'money']);
const GROWS: ReadonlySet<VariableType> = new Set(['text', 'list', 'choices', 'images', 'files']);
const COPY = /^\{\{[^{}|]+\}\}$/;

/** Values that are missing, or that the variable's type cannot hold. */
export function lint(data: SetData, node: { id: string }, { flow }: FlowView): Finding[] {
  return data.values.flatMap((row, at): Finding[] => {
    const wrong = wrongOf(row, flow.variables);
    if (wrong === undefined) {
      const into = flow.variables.find(({ name }) => name === row.variable);
      const from = into && moreConfidential(row.value ?? '', into, flow.variables);
      return into && from ? [lowered('set.class', node.id, `/values/${at}/value`, from, into, true)] : [];
    }
    const { rule, key, message } = wrong;
    const field: `/${string}` = `/values/${at}/${key}`;
    const fix =
      key === 'how' ? setField(node.id, field, 'to', 'Ghi bằng giá trị này', 'Set to this value') : undefined;
    return [
      { rule, severity: 'error', node: node.id, field, message, ...(fix === undefined ? {} : { fix }) },
    ];
  });
}

function wrongOf(
  { how, value = '', variable: name }: SetData['values'][number],
  variables: FlowView['flow']['variables'],
): { rule: string; key: 'how' | 'value'; message: Text } | undefined {
  if (how === 'clear') return undefined;
  if (value.trim() === '') {
    const message = {
      vi: 'Chưa ghi giá trị. Nếu muốn xóa thông tin, hãy chọn “xóa đi”.',
      en: 'The value is missing. To empty the variable choose “clear”.',
    };
    return { rule: 'set.value', key: 'value', message };
  }
  const variable = variables.find((one) => one.name === name);
  if (variable === undefined) return undefined;
  const { title, type } = variable;
  if (how === 'add' && !COUNTED.has(type)) {
    const message = {
      vi: `Chỉ cộng thêm được vào một con số; “${title}” không phải là số.`,
      en: `Only a number can be added to; “${title}” is not one.`,
    };
    return { rule: 'set.add', key: 'how', message };
  }
  if (how === 'append' && !GROWS.has(type)) {
    const message = {
      vi: `Chỉ nối thêm được vào danh sách hoặc đoạn chữ; “${title}” không phải loại này.`,
      en: `Only a list or a text can be appended to; “${title}” is neither.`,
    };
    return { rule: 'set.append', key: 'how', message };
  }
  const isMedia = type === 'images' || type === 'files';
  if (
    (how === 'to' && NOT_FROM_WORDS.has(type) && !COPY.test(value.trim())) ||
    (how === 'append' && isMedia && !COPY.test(value.trim()))
  ) {
    const message = {
      vi: `“${title}” không ghi được bằng chữ. Hãy chọn một thông tin cùng loại.`,
      en: `“${title}” cannot be made of words. Choose another variable of its kind.`,
    };
    return { rule: 'set.type', key: 'value', message };
  }
  return undefined;
}
