import type { VariableType } from '../../flow/schema.ts';
import type { Finding, FlowView } from '../../lint/finding.ts';
import type { Pointer, Text } from '../../node-type/manifest.ts';
import type { RepeatData } from './schema.ts';

/** What can be gone through, and what an item of it is. */
const LISTS: Partial<Record<VariableType, readonly VariableType[]>> = {
  list: ['row', 'text', 'choice', 'number'],
  choices: ['text', 'choice'],
  images: ['row'],
  files: ['row'],
};

/** A list that is none, an item that does not fit, and rounds that never come back. */
export function lint(data: RepeatData, node: { id: string }, { flow }: FlowView): Finding[] {
  const find = (name: string | undefined) => flow.variables.find((variable) => variable.name === name);
  const finding = (rule: string, field: Pointer, message: Text): Finding[] => [
    { rule, severity: 'error', node: node.id, field, message },
  ];
  const list = find(data.list);
  const item = find(data.item);
  const place = find(data.place);
  const items = list === undefined ? undefined : LISTS[list.type];
  if (list !== undefined && items === undefined) {
    return finding('repeat.list', '/list', {
      vi: `“${list.title}” không phải là danh sách. Hãy chọn thông tin loại danh sách.`,
      en: `“${list.title}” is no list. Choose a variable that holds one.`,
    });
  }
  if (item !== undefined && items !== undefined && !items.includes(item.type)) {
    return finding('repeat.item', '/item', {
      vi: `“${item.title}” không giữ được một mục của “${list?.title}”. Hãy chọn thông tin loại khác.`,
      en: `“${item.title}” cannot hold an item of “${list?.title}”. Choose another.`,
    });
  }
  if (place !== undefined && place.type !== 'number') {
    return finding('repeat.place', '/place', {
      vi: `“${place.title}” không phải là số. Hãy chọn thông tin loại số.`,
      en: `“${place.title}” is no number. Choose one that is.`,
    });
  }
  return comesBack(flow, node.id)
    ? []
    : [
        {
          rule: 'repeat.no-return',
          severity: 'warning',
          node: node.id,
          port: 'each',
          message: {
            vi: 'Vòng lặp chưa nối trở lại bước này nên chỉ chạy với mục đầu tiên. Hãy nối bước cuối của vòng về đây.',
            en: 'The round does not lead back here, so only the first item is taken. Lead its last step back.',
          },
        },
      ];
}

/** Does any way from `each` lead back to the step? A round that is not drawn yet is told of by its exit. */
function comesBack({ edges }: FlowView['flow'], id: string): boolean {
  const first = edges.filter(({ from, port }) => from === id && port === 'each').map(({ to }) => to);
  if (first.length === 0) return true;
  const next = Map.groupBy(edges, ({ from }) => from);
  const seen = new Set<string>();
  for (let at = first.pop(); at !== undefined; at = first.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { to } of next.get(at) ?? []) first.push(to);
  }
  return false;
}
