import type { FlowNode } from '../../flow/schema.ts';
import type { NodeType } from '../../node-type/definition.ts';
import { valueAt } from '../../node-type/pointer.ts';
import { rolesIn } from '../../node-type/roles.ts';
import type { Finding, Fix } from '../finding.ts';
import { connect, exampleStep, freeId } from '../fix.ts';
import type { LintView } from '../view.ts';

/** How far from its step an added one is drawn, on the canvas. */
const BESIDE = 360;

/**
 * Exits without a line: there the conversation ends. For a choice that the citizen was offered that is an error, for others
 * something to look at; quiet exits need none.
 */
export function deadEnd(view: LintView): Finding[] {
  const { flow, nodes } = view;
  const wired = new Set(
    flow.edges.filter((edge) => nodes.has(edge.to)).map((edge) => `${edge.from} ${edge.port}`),
  );
  const target = endOf(view);
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

/**
 * A loose exit may end in words: at a step that ends, or at a new one. Never at a menu: who pressed that for each exit would
 * send the citizen round and round.
 */
function fixTo(view: LintView, node: FlowNode, port: string, target: FlowNode | undefined): Fix | undefined {
  if (target !== undefined) {
    const name = target.name === '' ? target.id : target.name;
    const label = { vi: `Kết thúc ở “${name}”`, en: `End at “${name}”` };
    return connect(view.edgeIds, { from: node.id, port, to: target.id }, label);
  }
  const type = view.registry.types.find((one) => isEnding(one, one.manifest.example.data));
  if (type === undefined) return undefined;
  const { title } = type.manifest;
  const id = freeId(`${node.id}-${type.manifest.type}`, view.nodes);
  const added = exampleStep(type, id, { x: node.position.x + BESIDE, y: node.position.y });
  const label = { vi: `Thêm bước “${title.vi}” ở đây`, en: `Add the step “${title.en}” here` };
  const line = connect(view.edgeIds, { from: node.id, port, to: id }, label);
  return { label, edits: [{ do: 'add-node', node: added }, ...line.edits] };
}

/** A step that ends here: no exits, no person who takes over, neither another flow nor a call. */
function isEnding(type: NodeType, data: unknown): boolean {
  const { manifest, facts } = type;
  if (manifest.ports.length > 0 || manifest.canvas === true || facts?.person === true) return false;
  return !rolesIn(manifest.data, data).some(({ role }) => role === 'flow' || role === 'called-flow');
}

function endOf(view: LintView): FlowNode | undefined {
  return view.flow.nodes.find((node) => {
    const type = view.typeOf(node);
    return view.graph.reached.has(node.id) && type !== undefined && isEnding(type, node.data);
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
