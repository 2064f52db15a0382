import { FLOW_FORMAT, type Flow, type Trigger, type Variable } from '../index.ts';

/** A node in short: its type, its data, and where its exits lead. */
export type DrawnNode = readonly [
  type: string,
  data: Record<string, unknown>,
  exits?: Readonly<Record<string, string>>,
];

export interface Drawing {
  /** By id; the first is the start. */
  nodes: Readonly<Record<string, DrawnNode>>;
  /** Names with a type; further facts are filled in. */
  variables?: Readonly<Record<string, Variable['type'] | Partial<Variable>>>;
  /** Words that start it; its own id when absent. */
  keywords?: readonly string[];
  home?: boolean;
}

function variableOf(name: string, given: Variable['type'] | Partial<Variable>): Variable {
  const more = typeof given === 'string' ? { type: given } : given;
  return { name, title: name, type: 'text', class: 'basic', ...more };
}

/** A flow in a few lines, for tests: `draw('thu', { nodes: { chao: ['message', { text: 'Chào' }, { next: 'het' }], … } })`. */
export function draw(id: string, drawing: Drawing): Flow {
  const nodes = Object.entries(drawing.nodes);
  const triggers: Trigger[] = [
    { id: 'tu-khoa', kind: 'keyword', words: [...(drawing.keywords ?? [id])], how: 'exact' },
    ...(drawing.home === true ? [{ id: 'mo-dau', kind: 'home' } as const] : []),
  ];
  const [start] = Object.keys(drawing.nodes);
  return {
    format: FLOW_FORMAT,
    id,
    name: id,
    variables: Object.entries(drawing.variables ?? {}).map(([name, given]) => variableOf(name, given)),
    triggers,
    ...(start === undefined ? {} : { start }),
    nodes: nodes.map(([node, [type, data]], place) => ({
      id: node,
      type,
      name: node,
      data,
      position: { x: place * 360, y: 0 },
    })),
    edges: nodes.flatMap(([from, [, , exits = {}]]) =>
      Object.entries(exits).map(([port, to]) => ({ id: `${from}-${port}`, from, port, to })),
    ),
  };
}
