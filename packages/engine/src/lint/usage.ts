import type { FlowNode } from '../flow/schema.ts';
import type { RoleAt } from '../node-type/roles.ts';
import type { LintView } from './view.ts';

/** Variables that flows which call this one fill in before it begins. */
export function givenByCallers(view: LintView): Set<string> {
  const given = new Set<string>();
  for (const flow of view.known?.flows?.values() ?? []) {
    for (const node of flow.nodes) {
      const roles = calls(view, node);
      if (!roles.some(({ role, value }) => role === 'called-flow' && value === view.flow.id)) continue;
      for (const { role, value } of roles) {
        if (role === 'called-variable' && typeof value === 'string') given.add(value);
      }
    }
  }
  return given;
}

/** Does another flow call this one? It may take any of its variables as a result. */
export function isCalled(view: LintView): boolean {
  return [...(view.known?.flows?.values() ?? [])].some((flow) =>
    flow.nodes.some((node) =>
      calls(view, node).some(({ role, value }) => role === 'called-flow' && value === view.flow.id),
    ),
  );
}

const NONE: readonly RoleAt[] = [];

/** Only types that can call are walked: a workspace may have a hundred flows. */
function calls(view: LintView, node: FlowNode): readonly RoleAt[] {
  const type = view.registry.get(node.type);
  if (type === undefined || !callers(view.registry.types).has(type.manifest.type)) return NONE;
  return view.rolesOf(node);
}

const known = new WeakMap<object, Set<string>>();

function callers(types: LintView['registry']['types']): Set<string> {
  const kept = known.get(types);
  if (kept !== undefined) return kept;
  const names = types.filter(({ manifest }) => JSON.stringify(manifest.data).includes('"called-flow"'));
  const made = new Set(names.map(({ manifest }) => manifest.type));
  known.set(types, made);
  return made;
}
