import { renameIn } from '../expr/names.ts';
import { isTemplateLike } from '../lint/template-like.ts';
import type { Pointer } from '../node-type/manifest.ts';
import { type RoleAt, rolesIn } from '../node-type/roles.ts';
import { renamePlaces } from '../template/parse.ts';
import { WORKSPACE_PREFIX } from '../template/render.ts';

/** New names of variables by their old ones. */
export type Names = ReadonlyMap<string, string>;

/** A copy of a step's data in which every variable has its new name, wherever a field's role says that one stands. */
export function renameData(
  schema: unknown,
  data: Record<string, unknown>,
  names: Names,
): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  for (const at of rolesIn(schema, data)) {
    const renamed = renamedValue(at, names);
    if (renamed !== at.value) setAt(copy, at.pointer, renamed);
  }
  return copy;
}

function renamedValue(at: RoleAt, names: Names): unknown {
  const { role, value } = at;
  if (typeof value !== 'string') return value;
  if (isTemplateLike(at)) return renameTemplate(value, names);
  if (role === 'expression') return renameFormula(value, names);
  return role === 'reads-variable' || role === 'writes-variable' ? (names.get(value) ?? value) : value;
}

/** The template with its places renamed: `{{diem.toan|score}}` → `{{diem_2.toan|score}}`. */
export function renameTemplate(template: string, names: Names): string {
  return renamePlaces(template, (name) => {
    const [first = '', ...path] = name.split('.');
    // A fact of the workspace, whatever the flow's variables are called.
    return name.startsWith(WORKSPACE_PREFIX) ? name : [names.get(first) ?? first, ...path].join('.');
  });
}

/** New names are none of the old ones, so one after the other is at once. */
function renameFormula(formula: string, names: Names): string {
  return [...names].reduce((text, [from, to]) => renameIn(text, from, to), formula);
}

function setAt(data: unknown, pointer: Pointer, value: unknown): void {
  const parts = pointer.slice(1).split('/');
  const last = parts.pop() ?? '';
  const parent = parts.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    data,
  );
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, last, value);
}
