import { FLOW_FORMAT, type Flow, type Variable } from '../../flow/schema.ts';
import { type Drawing, type DrawnNode, draw } from '../../testing/draw.ts';
import type { Known } from '../finding.ts';

/** A flow, what is known around it, and what one sees in it, for the table in the documentation. */
export interface Case {
  words: string;
  flow: Flow;
  known?: Known;
}

/** Of one rule: a flow in which it tells, and the same put right. */
export interface RuleExample {
  rule: string;
  wrong: Case;
  right: Case;
}

export const end: DrawnNode = ['end', { text: 'Cảm ơn anh/chị. Cần giúp, anh/chị gõ “menu”.' }];
export const say = (text: string, to = 'z'): DrawnNode => ['message', { text }, { next: to }];
export const ask = (kind: string, variable: string, to = 'z', text = 'Anh/Chị cho biết?'): DrawnNode => [
  'ask',
  { text, kind, variable },
  { next: to },
];

/** A flow of these steps, with an end `z`, begun by words of its own; `more` is put over it. */
export function flow(nodes: Drawing['nodes'], more: Partial<Omit<Flow, 'nodes'>> = {}): Flow {
  return { ...draw('thu', { nodes: { ...nodes, z: end }, keywords: ['thử nghiệm'] }), ...more };
}

export const variable = (name: string, more: Partial<Variable> = {}): Variable => ({
  name,
  title: name,
  type: 'text',
  class: 'basic',
  ...more,
});

export const example = (
  rule: string,
  wrong: [string, Flow, Known?],
  right: [string, Flow, Known?],
): RuleExample => {
  const of = ([words, drawn, known]: [string, Flow, Known?]): Case => ({
    words,
    flow: drawn,
    ...(known === undefined ? {} : { known }),
  });
  return { rule, wrong: of(wrong), right: of(right) };
};

/** Another flow of the workspace. */
export const other = (more: Partial<Flow> = {}): Flow => ({
  format: FLOW_FORMAT,
  id: 'khac',
  name: 'Kịch bản khác',
  variables: [],
  triggers: [{ id: 'mo-dau', kind: 'home' }],
  start: 'k',
  nodes: [{ id: 'k', type: 'end', name: 'k', data: {}, position: { x: 0, y: 0 } }],
  edges: [],
  ...more,
});
