import type { Flow, Variable } from '@danloi/engine/flow';
import type { Manifest } from '@danloi/engine/manifest';
import { isUsed } from '../flow-editor/where-used.ts';

/** Whether some other step holds the variable as a field: writes it, most often. */
export function isHeld(flow: Flow, name: string, except: string): boolean {
  const holds = (value: unknown): boolean => {
    if (value === name) return true;
    if (Array.isArray(value)) return value.some(holds);
    return typeof value === 'object' && value !== null && Object.values(value).some(holds);
  };
  return flow.nodes.some((node) => node.id !== except && holds(node.data));
}

/** A flow without the variables that a change left unused, of those that came with a step and keep its words. */
export function withoutUnused(
  before: Flow,
  after: Flow,
  manifests: ReadonlyMap<string, Manifest>,
  isOwn: (variable: Variable) => boolean,
): Flow {
  const left = after.variables.filter(
    (variable) =>
      !isOwn(variable) ||
      isUsed(after, variable.name, manifests) ||
      !isUsed(before, variable.name, manifests),
  );
  return left.length === after.variables.length ? after : { ...after, variables: left };
}
