import type { Finding } from '../finding.ts';
import { givenByCallers } from '../usage.ts';
import type { LintView } from '../view.ts';

/** What a step uses and no step of the flow asks for or writes: it would always be empty. Once per step and name. */
export function neverWritten(view: LintView): Finding[] {
  const { flow } = view;
  const written = new Set(flow.nodes.flatMap((node) => view.writesOf(node)));
  for (const name of givenByCallers(view)) written.add(name);
  return flow.nodes.flatMap((node) => {
    const told = new Set<string>();
    return view.readsOf(node).flatMap(({ name, field }): Finding[] => {
      const title = view.variables.get(name)?.title;
      // A name that is not declared is told by its own rule.
      if (title === undefined || written.has(name) || told.has(name)) return [];
      told.add(name);
      return [
        {
          rule: 'variable.never-written',
          severity: 'warning',
          node: node.id,
          field,
          message: {
            vi: `Bước này dùng “${title}” nhưng chưa bước nào hỏi hoặc ghi thông tin ấy. Hãy thêm bước hỏi.`,
            en: `This step uses “${title}”, but no step asks for it or writes it. Add a step that does.`,
          },
        },
      ];
    });
  });
}
