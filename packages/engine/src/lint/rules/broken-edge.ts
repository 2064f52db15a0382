import type { Finding } from '../finding.ts';
import type { LintView } from '../view.ts';

/** Lines that end at no step, or leave by an exit that the step no longer has, or share an exit. */
export function brokenEdge(view: LintView): Finding[] {
  const { flow, nodes } = view;
  const used = new Set<string>();
  return flow.edges.flatMap((edge): Finding[] => {
    const from = nodes.get(edge.from);
    if (from === undefined || !nodes.has(edge.to)) {
      return [
        {
          rule: 'edge.broken',
          severity: 'error',
          ...(from === undefined ? {} : { node: edge.from, port: edge.port }),
          message: {
            vi: 'Có một đường nối dẫn tới bước đã bị xoá. Hãy nối lại.',
            en: 'A line leads to a step that is gone. Connect it again.',
          },
        },
      ];
    }
    const key = `${edge.from} ${edge.port}`;
    const twice = used.has(key);
    used.add(key);
    const ports = view.portsOf(from);
    const exists = view.typeOf(from) === undefined || ports.some((port) => port.id === edge.port);
    if (exists && !twice) return [];
    return [
      {
        rule: twice ? 'edge.twice' : 'edge.no-port',
        severity: twice ? 'error' : 'warning',
        node: edge.from,
        message: twice
          ? { vi: 'Một lối ra có hai đường nối. Hãy bỏ bớt một.', en: 'One exit has two lines. Remove one.' }
          : {
              vi: 'Có đường nối từ một lối ra không còn nữa. Có thể bỏ đường nối này.',
              en: 'A line leaves by an exit that is gone. It can be removed.',
            },
      },
    ];
  });
}
