import type { Text } from '../node-type/manifest.ts';
import { portsOf } from '../node-type/ports.ts';
import type { Registry } from '../node-type/registry.ts';
import type { Flow, FlowEdge, FlowNode } from './schema.ts';

/** One change between two flows, in words for the publication page. */
export interface FlowChange {
  kind: 'added' | 'removed' | 'changed' | 'renamed' | 'moved-edge' | 'trigger' | 'variable' | 'start';
  node?: string;
  text: Text;
}

/** What changed, step by step in the order of the newer flow. Places on the canvas are no change. */
export function diffFlows(before: Flow | undefined, after: Flow, registry: Registry): FlowChange[] {
  const old = before ?? { ...after, nodes: [], edges: [], variables: [], triggers: [] };
  const words = namesOf(old, after, registry);
  const changes: FlowChange[] = [];
  if (before !== undefined && before.name !== after.name) {
    changes.push({
      kind: 'renamed',
      text: {
        vi: `Tên kịch bản đổi từ "${before.name}" thành "${after.name}".`,
        en: `The flow was renamed from "${before.name}" to "${after.name}".`,
      },
    });
  }
  return [
    ...changes,
    ...startChange(before, after, words),
    ...nodeChanges(old, after, words),
    ...edgeChanges(old, after, words),
    ...listChanges(old, after),
  ];
}

interface Names {
  node(id: string): Text;
  port(edge: FlowEdge): Text;
}

function namesOf(before: Flow, after: Flow, registry: Registry): Names {
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const titleOf = (node: FlowNode | undefined): Text => {
    if (node === undefined) return { vi: 'một bước', en: 'a step' };
    if (node.name.trim() !== '') return { vi: `"${node.name}"`, en: `"${node.name}"` };
    const title = registry.get(node.type)?.manifest.title ?? { vi: node.type, en: node.type };
    return { vi: `"${title.vi}"`, en: `"${title.en}"` };
  };
  return {
    node: (id) => titleOf(nodes.get(id)),
    port: (edge) => {
      const node = nodes.get(edge.from);
      const manifest = node && registry.get(node.type)?.manifest;
      const port = manifest && portsOf(manifest, node.data).find(({ id }) => id === edge.port);
      const title = port?.title ?? { vi: edge.port, en: edge.port };
      return { vi: `"${title.vi}"`, en: `"${title.en}"` };
    },
  };
}

function startChange(before: Flow | undefined, after: Flow, names: Names): FlowChange[] {
  if (before === undefined || before.start === after.start || after.start === undefined) return [];
  const name = names.node(after.start);
  return [
    {
      kind: 'start',
      node: after.start,
      text: { vi: `Bắt đầu từ bước ${name.vi}.`, en: `The flow now starts at ${name.en}.` },
    },
  ];
}

function nodeChanges(before: Flow, after: Flow, names: Names): FlowChange[] {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Set(after.nodes.map((node) => node.id));
  const now = after.nodes.flatMap((node): FlowChange[] => {
    const was = old.get(node.id);
    const name = names.node(node.id);
    if (was === undefined) {
      return [
        {
          kind: 'added',
          node: node.id,
          text: { vi: `Thêm bước ${name.vi}.`, en: `Step ${name.en} was added.` },
        },
      ];
    }
    const changes: FlowChange[] = [];
    if (was.name !== node.name) {
      changes.push({
        kind: 'renamed',
        node: node.id,
        text: {
          vi: `Bước "${was.name}" đổi tên thành "${node.name}".`,
          en: `Step "${was.name}" is now called "${node.name}".`,
        },
      });
    }
    if (was.type !== node.type || canonical(was.data) !== canonical(node.data)) {
      changes.push({
        kind: 'changed',
        node: node.id,
        text: { vi: `Sửa bước ${name.vi}.`, en: `Step ${name.en} was edited.` },
      });
    }
    return changes;
  });
  const gone = before.nodes
    .filter((node) => !kept.has(node.id))
    .map((node): FlowChange => {
      const name = names.node(node.id);
      return {
        kind: 'removed',
        node: node.id,
        text: { vi: `Bỏ bước ${name.vi}.`, en: `Step ${name.en} was removed.` },
      };
    });
  return [...now, ...gone];
}

/** Only lines between steps that stay: those of new and removed steps go without saying. */
function edgeChanges(before: Flow, after: Flow, names: Names): FlowChange[] {
  const target = (flow: Flow) => new Map(flow.edges.map((edge) => [`${edge.from} ${edge.port}`, edge]));
  const stays = new Set(
    after.nodes.map(({ id }) => id).filter((id) => before.nodes.some((node) => node.id === id)),
  );
  const [old, now] = [target(before), target(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): FlowChange[] => {
    const edge = now.get(key) ?? old.get(key);
    const [from, to] = [old.get(key)?.to, now.get(key)?.to];
    if (edge === undefined || from === to || !stays.has(edge.from)) return [];
    const [node, port] = [names.node(edge.from), names.port(edge)];
    if (to === undefined) {
      return [
        {
          kind: 'moved-edge',
          node: edge.from,
          text: {
            vi: `Bước ${node.vi}: lối ra ${port.vi} không còn nối.`,
            en: `Step ${node.en}: the exit ${port.en} is no longer connected.`,
          },
        },
      ];
    }
    const name = names.node(to);
    return [
      {
        kind: 'moved-edge',
        node: edge.from,
        text: {
          vi: `Bước ${node.vi}: lối ra ${port.vi} nay dẫn tới ${name.vi}.`,
          en: `Step ${node.en}: the exit ${port.en} now leads to ${name.en}.`,
        },
      },
    ];
  });
}

function listChanges(before: Flow, after: Flow): FlowChange[] {
  const changes: FlowChange[] = [];
  const old = new Map(before.variables.map((variable) => [variable.name, variable]));
  for (const variable of after.variables) {
    const was = old.get(variable.name);
    old.delete(variable.name);
    if (was === undefined) changes.push(variableChange(variable.title, 'Thêm thông tin', 'was added'));
    else if (canonical(was) !== canonical(variable))
      changes.push(variableChange(variable.title, 'Sửa thông tin', 'was edited'));
  }
  for (const variable of old.values())
    changes.push(variableChange(variable.title, 'Bỏ thông tin', 'was removed'));
  if (canonical(before.triggers) !== canonical(after.triggers)) {
    const words = after.triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : []));
    const list = words
      .slice(0, 5)
      .map((word) => `"${word}"`)
      .join(', ');
    changes.push({
      kind: 'trigger',
      text: {
        vi: list === '' ? 'Cách bắt đầu đã đổi.' : `Cách bắt đầu đã đổi; từ khoá: ${list}.`,
        en: list === '' ? 'The ways to start changed.' : `The ways to start changed; keywords: ${list}.`,
      },
    });
  }
  return changes;
}

function variableChange(title: string, vi: string, en: string): FlowChange {
  return { kind: 'variable', text: { vi: `${vi} "${title}".`, en: `Variable "${title}" ${en}.` } };
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
