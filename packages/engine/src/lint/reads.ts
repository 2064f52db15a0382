import { referencesIn } from '../expr/names.ts';
import type { Pointer } from '../node-type/manifest.ts';
import { type RoleAt, siblingWithRole } from '../node-type/roles.ts';
import { WORKSPACE_PREFIX } from '../template/render.ts';
import type { TextAt } from './texts.ts';

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
