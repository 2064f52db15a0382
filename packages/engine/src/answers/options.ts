import { field } from '../node-type/fields.ts';
import type { Show } from './kind.ts';

const words = {
  options: { vi: 'Các lựa chọn', en: 'Choices' },
  add: { vi: 'Thêm lựa chọn', en: 'Add a choice' },
  label: { vi: 'Chữ trên nút', en: 'Label' },
} as const;

const option = field.object({ id: field.itemId(), label: field.template({ title: words.label, max: 100 }) });

/** The list that one or several are chosen from. */
export const options = {
  options: (showIf: Show) => field.list(option, { title: words.options, add: words.add, max: 50, showIf }),
} as const;

/** Buttons of the list. */
export function choiceItems(list: readonly { id: string; label: string }[] | undefined) {
  return (list ?? []).map(({ id, label }) => ({ kind: 'choice' as const, id, label }));
}
