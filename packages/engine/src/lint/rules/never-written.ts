import { placesIn } from '../../template/parse.ts';
import { WORKSPACE_PREFIX } from '../../template/render.ts';
import type { Finding } from '../finding.ts';
import { isTemplateLike } from '../template-like.ts';
import type { LintView } from '../view.ts';

/** What a step uses and no step of the flow asks for or writes: it would always be empty. Once per step and name. */
export function neverWritten(view: LintView): Finding[] {
  const { flow } = view;
  const titles = new Map(flow.variables.map(({ name, title }) => [name, title]));
  const written = new Set(
    flow.nodes.flatMap((node) =>
      view
        .rolesOf(node)
        .filter(({ role }) => role === 'writes-variable')
        .map(({ value }) => value),
    ),
  );
  return flow.nodes.flatMap((node) => {
    const told = new Set<string>();
    return view.rolesOf(node).flatMap((at): Finding[] => {
      if (typeof at.value !== 'string') return [];
      const names =
        at.role === 'reads-variable'
          ? [at.value]
          : isTemplateLike(at)
            ? placesIn(at.value).map(({ name }) => name)
            : [];
      return names.flatMap((whole): Finding[] => {
        const name = whole.split('.')[0] ?? '';
        const title = titles.get(name);
        // A name that is not declared is told by its own rule.
        if (title === undefined || whole.startsWith(WORKSPACE_PREFIX)) return [];
        if (written.has(name) || told.has(name)) return [];
        told.add(name);
        return [
          {
            rule: 'variable.never-written',
            severity: 'warning',
            node: node.id,
            field: at.pointer,
            message: {
              vi: `Bước này dùng “${title}” nhưng chưa bước nào hỏi hoặc ghi thông tin ấy. Hãy thêm bước hỏi.`,
              en: `This step uses “${title}”, but no step asks for it or writes it. Add a step that does.`,
            },
          },
        ];
      });
    });
  });
}
