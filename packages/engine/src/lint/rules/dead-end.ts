import type { FlowNode } from '../../flow/schema.ts';
import { valueAt } from '../../node-type/pointer.ts';
import type { Finding, Fix } from '../finding.ts';
import { connect } from '../fix.ts';
import type { LintView } from '../view.ts';

/**
 * Exits without a line: there the conversation ends. For a choice that the citizen was offered that is an error, for others
 * something to look at; quiet exits need none.
 */
export function deadEnd(view: LintView): Finding[] {
  const { flow, nodes } = view;
  const wired = new Set(
    flow.edges.filter((edge) => nodes.has(edge.to)).map((edge) => `${edge.from} ${edge.port}`),
  );
  const target = targetOf(view);
  return flow.nodes
    .filter((node) => view.graph.reached.has(node.id))
    .flatMap((node) => {
      const open = view
        .portsOf(node)
        .filter((port) => port.quiet !== true && !wired.has(`${node.id} ${port.id}`));
      const offered = open.length === 0 ? new Set<string>() : offeredIds(view, node);
      return open.map((port): Finding => {
        const isOffered = offered.has(port.id);
        const fix = fixTo(view, node, port.id, target);
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
          ...(fix === undefined ? {} : { fix }),
        };
      });
    });
}

/** Where a loose exit may lead: to a step that ends, else to the first place where the citizen chooses. */
function targetOf(view: LintView): FlowNode | undefined {
  const reached = view.flow.nodes.filter(({ id }) => view.graph.reached.has(id));
  const ends = reached.find((node) => {
    const type = view.typeOf(node);
    return (
      type !== undefined &&
      type.manifest.ports.length === 0 &&
      type.facts?.person !== true &&
      endsHere(view, node)
    );
  });
  return ends ?? reached.find((node) => offeredIds(view, node).size > 0);
}

/** Nothing follows elsewhere either: neither another flow nor a call. */
const endsHere = (view: LintView, node: FlowNode) =>
  !view.rolesOf(node).some(({ role }) => role === 'flow' || role === 'called-flow');

function fixTo(view: LintView, node: FlowNode, port: string, target: FlowNode | undefined): Fix | undefined {
  if (target === undefined || target.id === node.id) return undefined;
  const name = target.name === '' ? target.id : target.name;
  const label = { vi: `Nối tới “${name}”`, en: `Connect to “${name}”` };
  return connect(view.edgeIds, { from: node.id, port, to: target.id }, label);
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
