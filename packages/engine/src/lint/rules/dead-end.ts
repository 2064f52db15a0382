import { reachable } from '../../compile/reachable.ts';
import type { FlowNode } from '../../flow/schema.ts';
import { valueAt } from '../../node-type/pointer.ts';
import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/**
 * Exits without a line: there the conversation ends. For a choice that the citizen was offered that is an error, for others
 * something to look at; quiet exits need none.
 */
export function deadEnd(view: LintView): Finding[] {
  const { flow, nodes } = view;
  const reached = reachable(flow);
  const wired = new Set(
    flow.edges.filter((edge) => nodes.has(edge.to)).map((edge) => `${edge.from} ${edge.port}`),
  );
  return flow.nodes
    .filter((node) => reached.has(node.id))
    .flatMap((node) => {
      const offered = offeredIds(view, node);
      return view
        .portsOf(node)
        .filter((port) => port.quiet !== true && !wired.has(`${node.id} ${port.id}`))
        .map((port): Finding => {
          const isOffered = offered.has(port.id);
          return {
            rule: 'port.dead-end',
            severity: isOffered ? 'error' : 'warning',
            node: node.id,
            port: port.id,
            message: isOffered
              ? {
                  vi: `Chọn "${port.title.vi}" thì chưa dẫn tới đâu. Hãy kéo đường nối tới bước tiếp theo.`,
                  en: `Choosing "${port.title.en}" leads nowhere yet. Draw a line to the next step.`,
                }
              : {
                  vi: `Lối ra "${port.title.vi}" chưa nối. Cuộc trò chuyện sẽ kết thúc ở đây.`,
                  en: `The exit "${port.title.en}" is not connected. The conversation ends here.`,
                },
          };
        });
    });
}

/** Exits that belong to list items of the step: buttons and branches that the author made. */
function offeredIds(view: LintView, node: FlowNode): Set<string> {
  const rules = view.typeOf(node)?.manifest.ports ?? [];
  const ids = rules.flatMap((rule) => {
    const items = 'each' in rule ? valueAt(node.data, rule.each) : undefined;
    return Array.isArray(items) && 'each' in rule
      ? items.map((item: unknown) => valueAt(item, `/${rule.id}`))
      : [];
  });
  return new Set(ids.filter((id): id is string => typeof id === 'string'));
}
