import type { Finding } from '../../lint/finding.ts';
import { sameLabels } from '../../lint/same-labels.ts';
import { lintButtons } from '../../node-type/plain-buttons.ts';
import type { MenuData } from './schema.ts';

export function lint(data: MenuData, node: { id: string }): Finding[] {
  const labels = data.options.map(({ label }) => label);
  const noChoice = data.options.every(({ kind }) => kind !== 'choice');
  return [
    ...sameLabels(labels, node.id, (index) => `/options/${index}/label`),
    ...lintButtons(data.options, node.id, '/options'),
    ...(noChoice ? [NO_CHOICE(node.id)] : []),
    ...data.options.flatMap(({ kind, text }, index) =>
      kind === 'text' && text === undefined ? [NO_TEXT(node.id, index)] : [],
    ),
  ];
}

const NO_TEXT = (node: string, index: number): Finding => ({
  rule: 'menu.no-text',
  severity: 'error',
  node,
  field: `/options/${index}/text`,
  message: {
    vi: 'Lựa chọn này chưa có đoạn chữ để hiện. Hãy viết vào.',
    en: 'This choice has no text to show yet. Write one.',
  },
});

const NO_CHOICE = (node: string): Finding => ({
  rule: 'menu.no-choice',
  severity: 'error',
  node,
  field: '/options',
  message: {
    vi: 'Menu chưa có lựa chọn nào để đi tiếp. Hãy thêm một lựa chọn.',
    en: 'The menu has no choice that goes on. Add one.',
  },
});
