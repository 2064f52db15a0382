import { people } from '../documents.ts';
import type { Store } from '../store/store.ts';
import { type Permission, permissionsOf } from './permissions.ts';

/** Has a person of a workspace this right still? For what goes on in somebody's name while nobody is signed in. */
export async function mayStill(
  store: Pick<Store, 'get'>,
  { id, workspace }: { id: string; workspace: string },
  permission: Permission,
): Promise<boolean> {
  const person = await store.get(people, id);
  return (
    person?.workspace === workspace &&
    person.status === 'active' &&
    permissionsOf(person.roles).includes(permission)
  );
}
