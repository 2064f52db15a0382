import type { Flow } from '../schema.ts';
import type { FlowChange } from './change.ts';
import type { Names } from './names.ts';

/** Only lines from steps that stay: those of new and removed steps go without saying. */
export function edgeChanges(before: Flow, after: Flow, names: Names): FlowChange[] {
  const target = (flow: Flow) => new Map(flow.edges.map((edge) => [`${edge.from} ${edge.port}`, edge]));
  const known = new Set(before.nodes.map(({ id }) => id));
  const stays = new Set(after.nodes.map(({ id }) => id).filter((id) => known.has(id)));
  const [old, now] = [target(before), target(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): FlowChange[] => {
    const edge = now.get(key) ?? old.get(key);
    const [from, to] = [old.get(key)?.to, now.get(key)?.to];
    if (edge === undefined || from === to || !stays.has(edge.from)) return [];
    const [node, port] = [names.node(edge.from), names.port(edge)];
    const [was, next] = [
      from === undefined ? undefined : names.node(from),
      to === undefined ? undefined : names.node(to),
    ];
    const how =
      was === undefined || next === undefined
        ? oneSide(was, next)
        : {
            vi: `đổi từ ${was.vi} sang ${next.vi}`,
            en: `now leads to ${next.en} instead of ${was.en}`,
          };
    return [
      {
        kind: 'moved-edge',
        node: edge.from,
        port: edge.port,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        text: {
          vi: `Bước ${node.vi}: lối ra ${port.vi} ${how.vi}.`,
          en: `Step ${node.en}: the exit ${port.en} ${how.en}.`,
        },
      },
    ];
  });
}

function oneSide(was: { vi: string; en: string } | undefined, now: { vi: string; en: string } | undefined) {
  if (now !== undefined) return { vi: `nay dẫn tới ${now.vi}`, en: `now leads to ${now.en}` };
  return {
    vi: `không còn dẫn tới ${was?.vi ?? ''}`,
    en: `no longer leads to ${was?.en ?? ''}`,
  };
}
