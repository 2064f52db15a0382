/**
 * Writes the pages that stand in the program already: the steps (from their manifests) and the formulas (from the functions).
 * By hand after a change of either: `node packages/engine/write-docs.ts`. A test fails while a page is stale.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPRESSION_BOUNDS, EXPRESSION_FUNCTIONS } from './src/expr/index.ts';
import { builtInTypes } from './src/index.ts';
import type { Manifest, NodeGroup } from './src/node-type/manifest.ts';
import { portsOf } from './src/node-type/ports.ts';
import { FORMATS } from './src/template/formats.ts';

const AUTHORS = join(import.meta.dirname, '..', '..', 'docs', 'authors');

const GROUPS: Readonly<Record<NodeGroup, string>> = {
  say: 'Nói',
  ask: 'Hỏi',
  form: 'Biểu mẫu',
  decide: 'Rẽ nhánh',
  data: 'Dữ liệu',
  people: 'Con người',
  order: 'Thứ tự',
};

function stepLines({ title, help, data: _, presets = [], example, ...manifest }: Manifest): string[] {
  const ports = portsOf(manifest, example.data).map((port) => port.title.vi);
  return [
    `### ${title.vi}`,
    '',
    help.vi,
    '',
    ...(ports.length === 0 ? [] : [`Lối ra: ${ports.map((port) => `**${port}**`).join(', ')}.`, '']),
    ...(presets.length === 0
      ? []
      : [
          'Có sẵn trong danh sách bước:',
          '',
          ...presets.map((one) => `- **${one.title.vi}**: ${one.help.vi}`),
          '',
        ]),
    ...(example.chat.trim() === '' ? [] : ['Ví dụ:', '', '```text', example.chat.trimEnd(), '```', '']),
  ];
}

function stepsPage(): string {
  const groups = Object.entries(GROUPS).map(([group, words]) => ({
    words,
    types: builtInTypes.filter(({ manifest }) => manifest.group === group),
  }));
  return `${[
    '# Các loại bước',
    '',
    'Trang này được viết ra từ chính chương trình: mỗi bước có gì, rẽ đi đâu, người dân thấy gì.',
    '',
    ...groups.flatMap(({ words, types }) =>
      types.length === 0 ? [] : [`## ${words}`, '', ...types.flatMap((type) => stepLines(type.manifest))],
    ),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function formulasPage(): string {
  const functions = EXPRESSION_FUNCTIONS.flatMap((one) => [
    `- \`${one.name}(${one.arguments.map(({ name }) => name.vi).join(', ')})\`: ${one.help.vi}`,
    ...one.examples.map(({ text, gives }) => `  - \`${text}\` → \`${JSON.stringify(gives)}\``),
  ]);
  return `${[
    '# Công thức và chỗ điền trong câu',
    '',
    '## Chỗ điền',
    '',
    '`{{ho_ten}}` trong một câu được thay bằng giá trị của thông tin đó. Trên màn hình chỉ thấy tên của nó: `{Họ tên}`.',
    '',
    '- Thêm cách trình bày bằng dấu gạch đứng: `{{ngay_hen|date}}`, `{{le_phi|money}}`, `{{cccd|mask}}`.',
    '- Thêm chữ thay thế khi chưa có giá trị: `{{ho_ten ?? anh/chị}}`. Không thêm thì chỗ đó để trống, và một dòng chỉ còn nhãn (`Toán:`) được bỏ đi.',
    '',
    `Cách trình bày: ${Object.keys(FORMATS)
      .map((format) => `\`${format}\``)
      .join(', ')}.`,
    '',
    '## Công thức',
    '',
    'Hầu hết kịch bản chỉ cần các dòng điều kiện. Khi cần tính toán, bước **Công thức** nhận một biểu thức theo chuẩn CEL:',
    'số, chữ trong dấu nháy, tên thông tin, `+ - * /`, `== != < <= > >=`, `&& || !`, `điều kiện ? nếu đúng : nếu sai`.',
    `Dài nhất ${EXPRESSION_BOUNDS.length} ký tự.`,
    '',
    'Các hàm:',
    '',
    ...functions,
  ].join('\n')}\n`;
}

/** The pages by their files. */
export const PAGES: readonly { file: string; text(): string }[] = [
  { file: join(AUTHORS, 'cac-loai-buoc.md'), text: stepsPage },
  { file: join(AUTHORS, 'cong-thuc.md'), text: formulasPage },
];

if (import.meta.main) for (const { file, text } of PAGES) writeFileSync(file, text());
