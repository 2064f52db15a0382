import type { Finding } from '../finding.ts';
import { givenByCallers } from '../usage.ts';
import type { LintView } from '../view.ts';

/** What a step uses before any way to it has a step that writes it: empty at that place, though written later. */
export function tooEarly(view: LintView): Finding[] {
  const { flow, graph } = view;
  const writers = new Map<string, string[]>();
  for (const node of flow.nodes) {
    for (const name of view.writesOf(node)) {
      const list = writers.get(name);
      if (list) list.push(node.id);
      else writers.set(name, [node.id]);
    }
  }
  const given = givenByCallers(view);
  const after = new Map<string, Set<string>>();
  /** Steps that come after one that writes this name. */
  const afterOf = (name: string): Set<string> => {
    const known = after.get(name);
    if (known !== undefined) return known;
    const next = (writers.get(name) ?? []).flatMap((id) => graph.out(id).map(({ to }) => to));
    const found = graph.from(next);
    after.set(name, found);
    return found;
  };
  return flow.nodes.flatMap((node) => {
    if (!graph.reached.has(node.id)) return [];
    const told = new Set<string>();
    const own = new Set(view.writesOf(node));
    return view.readsOf(node).flatMap(({ name, field }): Finding[] => {
      const title = view.variables.get(name)?.title;
      if (title === undefined || !writers.has(name) || given.has(name) || told.has(name)) return [];
      // A step that asks and shows what it heard, or counts on, writes before it reads.
      if (own.has(name) || afterOf(name).has(node.id)) return [];
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
