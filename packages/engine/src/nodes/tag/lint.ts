import type { Finding } from '../../lint/finding.ts';
import { setField } from '../../lint/fix.ts';
import { clean } from '../../text/clean.ts';
import type { TagData } from './schema.ts';

/** A step without a tag, and a tag that is put on and taken off at once. */
export function lint({ add = [], remove = [] }: TagData, node: { id: string }): Finding[] {
  if (add.length + remove.length === 0) {
    const message = {
      vi: 'Bước này chưa có nhãn nào. Hãy thêm một nhãn.',
      en: 'This step has no tag yet. Add one.',
    };
    return [{ rule: 'tag.none', severity: 'error', node: node.id, field: '/add', message }];
  }
  const added = new Set(add.map(clean));
  return remove.flatMap((tag, index): Finding[] => {
    if (!added.has(clean(tag))) return [];
    const message = {
      vi: `Nhãn “${tag}” vừa gắn vừa gỡ nên vẫn còn. Hãy bỏ một bên.`,
      en: `The tag “${tag}” is both put on and taken off, so it stays. Remove one of the two.`,
    };
    const others = remove.filter((_, at) => at !== index);
    const fix = setField(node.id, '/remove', others, 'Không gỡ nhãn này', 'Do not take it off');
    return [
      { rule: 'tag.both', severity: 'warning', node: node.id, field: `/remove/${index}`, message, fix },
    ];
  });
}
