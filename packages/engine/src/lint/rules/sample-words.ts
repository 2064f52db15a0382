import type { FlowNode } from '../../flow/schema.ts';
import { valueAt } from '../../node-type/pointer.ts';
import type { Finding } from '../finding.ts';
import type { TextAt } from '../texts.ts';
import type { LintView } from '../view.ts';
import { titleAt } from './node-data.ts';

/** Words that only showed what could stand there, left as they came with a step, and places that nobody filled in. */
export function sampleWords(view: LintView): Finding[] {
  const unwritten = view.texts.filter(
    ({ node, at, words }) =>
      at.role === 'template' && PLACEHOLDER.test(words) && !view.hides(node, at.pointer),
  );
  return [...view.flow.nodes.flatMap((node) => untouched(view, node)), ...unwritten.map(unfilled)];
}

function untouched(view: LintView, node: FlowNode): Finding[] {
  const manifest = view.typeOf(node)?.manifest;
  if (manifest?.samples === undefined) return [];
  // A greeting greets in any organisation: as the first words it may stay.
  if (manifest.guide === 'greeting' && node.id === view.flow.start) return [];
  const { data } = manifest.example;
  const field = manifest.samples.find((one) => isSame(valueAt(node.data, one), valueAt(data, one)));
  if (field === undefined || view.hides(node, field)) return [];
  const title = titleAt(manifest.data, field);
  return [
    {
      rule: 'text.sample',
      severity: 'warning',
      node: node.id,
      field,
      message: {
        vi: `“${title.vi}” vẫn là lời mẫu. Hãy thay bằng nội dung của đơn vị bạn.`,
        en: `“${title.en}” still holds the sample words. Put your own in their place.`,
      },
    },
  ];
}

const isSame = (value: unknown, sample: unknown): boolean =>
  value !== undefined && wordsOf(value) === wordsOf(sample);

/** Without ids of items: a copied step has others. */
const wordsOf = (value: unknown): string =>
  JSON.stringify(value, (key, one: unknown) => (key === 'id' ? undefined : one));

/** "[…]", "[điền số phòng]", "Nội dung câu trả lời…", "……": something was to stand here. */
const PLACEHOLDER =
  /\[\s*(?:…|\.{3,})\s*\]|\[(?:điền|nhập|ghi|thay)[^\][]*\]|^(?:nội dung|lời)\s[^.!?:\n]*(?:…|\.{3,})$|…{2,}|\.{5,}/imu;

function unfilled({ node, at, words }: TextAt): Finding {
  const [found = ''] = PLACEHOLDER.exec(words) ?? [];
  return {
    rule: 'text.placeholder',
    severity: 'warning',
    node: node.id,
    field: at.pointer,
    message: {
      vi: `“${found}” là chỗ chờ điền. Hãy viết lời mà người dân sẽ đọc.`,
      en: `“${found}” waits to be filled in. Write what citizens will read.`,
    },
  };
}
