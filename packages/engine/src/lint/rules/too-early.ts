import type { Finding } from '../finding.ts';
import { givenByCallers } from '../usage.ts';
import type { LintView } from '../view.ts';
import { writtenBefore } from '../written-before.ts';

/** What a step uses before any way to it has a step that writes it: empty at that place, though written later. */
export function tooEarly(view: LintView): Finding[] {
  const { flow, graph } = view;
  if (view.filled.length === 0 && view.fields('reads-variable').length === 0) return [];
  const writers = new Set(flow.nodes.flatMap((node) => view.writesOf(node)));
  const given = givenByCallers(view);
  const isBefore = writtenBefore(view);
  return flow.nodes.flatMap((node) => {
    if (!graph.reached.has(node.id)) return [];
    const told = new Set<string>();
    return view.readsOf(node).flatMap(({ name, field }): Finding[] => {
      const title = view.variables.get(name)?.title;
      if (title === undefined || !writers.has(name) || given.has(name) || told.has(name)) return [];
      // A step that asks and shows what it heard, or counts on, writes before it reads.
      if (view.writesOf(node).includes(name) || isBefore(node.id, name)) return [];
      told.add(name);
      return [
        {
          rule: 'variable.too-early',
          severity: 'warning',
          node: node.id,
          field,
          message: {
            vi: `“${title}” được dùng ở đây trước khi có bước nào hỏi hoặc ghi. Hãy đưa bước hỏi lên trước.`,
            en: `“${title}” is used here before any step asks for it or writes it. Put that step first.`,
          },
        },
      ];
    });
  });
}
