import { type PersonDoc, people } from '../documents.ts';
import type { Store, Stored } from '../store/store.ts';
import { type Permission, permissionsOf } from './permissions.ts';

/** Has a person of a workspace this right still? For what goes on in somebody's name while nobody is signed in. */
export async function mayStill(
  store: Pick<Store, 'get'>,
  { id, workspace }: { id: string; workspace: string },
  permission: Permission,
): Promise<boolean> {
  const person = await store.get(people, id);
  return person?.workspace === workspace && has(person, permission);
}

/** All people of a workspace. */
export async function peopleOf(store: Pick<Store, 'find'>, workspace: string): Promise<Stored<PersonDoc>[]> {
  const all: Stored<PersonDoc>[] = [];
  for (let after: string | undefined; ; ) {
    const query = { index: 'byWorkspace', equals: [workspace], limit: 1_000 };
    const page = await store.find(people, after === undefined ? query : { ...query, after });
    all.push(...page.items);
    if (page.next === undefined) return all;
    after = page.next;
  }
}

/** Has this person the right, and may use it? */
export const has = ({ status, roles }: PersonDoc, permission: Permission): boolean =>
  status === 'active' && permissionsOf(roles).includes(permission);
