import { referencesIn } from '../expr/names.ts';
import type { FlowNode } from '../flow/schema.ts';
import type { Pointer } from '../node-type/manifest.ts';
import { type RoleAt, siblingWithRole } from '../node-type/roles.ts';
import { WORKSPACE_PREFIX } from '../template/render.ts';
import type { TextAt } from './texts.ts';
import type { LintView } from './view.ts';

/** A field of a step that needs the value of a variable. */
export interface Read {
  name: string;
  field: Pointer;
}

/** Asks whether something is there; that it may be empty is the point. */
const ABOUT_EMPTINESS = new Set<unknown>(['is-empty', 'not-empty']);

/** What a step reads, in texts, rows and formulas; `asking` only whether it is there is left out. */
export function readsIn(texts: readonly TextAt[], roles: readonly RoleAt[]): Read[] {
  const reads = texts.flatMap(({ at, places }) =>
    places.flatMap(({ name }) => (name.startsWith(WORKSPACE_PREFIX) ? [] : [read(at, name)])),
  );
  for (const at of roles) {
    if (typeof at.value !== 'string' || at.value === '') continue;
    if (at.role === 'expression') reads.push(...referencesIn(at.value).map((name) => read(at, name)));
    if (at.role === 'reads-variable' && !ABOUT_EMPTINESS.has(siblingWithRole(at, 'operator')))
      reads.push(read(at, at.value));
  }
  return reads;
}

const read = (at: RoleAt, name: string): Read => ({ name: name.split('.')[0] ?? '', field: at.pointer });

/** What a step writes. */
export function writesIn(roles: readonly RoleAt[]): string[] {
  return roles.flatMap(({ role, value }) =>
    role === 'writes-variable' && typeof value === 'string' && value !== '' ? [value] : [],
  );
}

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
