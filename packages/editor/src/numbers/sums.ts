import type { Flow, FlowNode } from '@danloi/engine/flow';
import type { StepNumbers } from './api.ts';

/** How a step went: what stands under its card. */
export interface StepSum {
  entered: number;
  /** By exit. */
  passed: ReadonlyMap<string, number>;
  /** Who came and did not go on by any exit: left, or still there. */
  stayed: number;
}

/** Numbers by step. A step without exits keeps everybody, and nobody has left there. */
export function sumsOf(steps: readonly StepNumbers[]): ReadonlyMap<string, StepSum> {
  return new Map(
    steps.map(({ node, entered, exits }) => {
      const passed = new Map(exits.map(({ port, passed: count }) => [port, count]));
      const gone = exits.reduce((sum, one) => sum + one.passed, 0);
      return [node, { entered, passed, stayed: Math.max(0, entered - gone) }];
    }),
  );
}

/** In whole per cent of those who came. */
export const shareOf = ({ stayed, entered }: Pick<StepSum, 'stayed' | 'entered'>): number =>
  entered === 0 ? 0 : Math.round((stayed / entered) * 100);

/** Steps that most people did not go on from, the first one the worst; steps that end a chat are not among them. */
export function whereTheyStay(
  flow: Flow,
  sums: ReadonlyMap<string, StepSum>,
  hasExits: (node: FlowNode) => boolean,
  most = 5,
): { node: FlowNode; sum: StepSum }[] {
  return flow.nodes
    .flatMap((node) => {
      const sum = sums.get(node.id);
      return sum === undefined || sum.stayed === 0 || !hasExits(node) ? [] : [{ node, sum }];
    })
    .sort((a, b) => b.sum.stayed - a.sum.stayed)
    .slice(0, most);
}
