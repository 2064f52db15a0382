import type { FlowEdge } from '../../flow/schema.ts';
import type { Finding, Fix } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Lines that end at no step, or leave by an exit that the step no longer has, or share an exit. */
export function brokenEdge(view: LintView): Finding[] {
  const { flow, nodes } = view;
  const used = new Set<string>();
  return flow.edges.flatMap((edge): Finding[] => {
    const from = nodes.get(edge.from);
    if (from === undefined || !nodes.has(edge.to)) return [broken(edge, from !== undefined)];
    const key = `${edge.from} ${edge.port}`;
    if (used.has(key)) return [twice(edge)];
    used.add(key);
    const exists =
      view.typeOf(from) === undefined || view.portsOf(from).some((port) => port.id === edge.port);
    return exists ? [] : [noPort(edge)];
  });
}

const remove = ({ id }: FlowEdge): Fix => ({
  label: { vi: 'Bỏ đường nối này', en: 'Remove this line' },
  edits: [{ do: 'remove-edge', edge: id }],
});

const broken = (edge: FlowEdge, hasFrom: boolean): Finding => ({
  rule: 'edge.broken',
  severity: 'error',
  ...(hasFrom ? { node: edge.from, port: edge.port } : {}),
  message: {
    vi: 'Có một đường nối dẫn tới bước đã bị xoá. Hãy nối lại.',
    en: 'A line leads to a step that is gone. Connect it again.',
  },
  fix: remove(edge),
});

const twice = (edge: FlowEdge): Finding => ({
  rule: 'edge.twice',
  severity: 'error',
  node: edge.from,
  port: edge.port,
  message: { vi: 'Một lối ra có hai đường nối. Hãy bỏ bớt một.', en: 'One exit has two lines. Remove one.' },
  fix: remove(edge),
});

const noPort = (edge: FlowEdge): Finding => ({
  rule: 'edge.no-port',
  severity: 'warning',
  node: edge.from,
  message: {
    vi: 'Có đường nối từ một lối ra không còn nữa. Có thể bỏ đường nối này.',
    en: 'A line leaves by an exit that is gone. It can be removed.',
  },
  fix: remove(edge),
});
