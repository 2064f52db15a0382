import type { PersonDoc, Role } from '../documents.ts';
import { people } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Store, Stored } from '../store/store.ts';
import type { Accounts } from './accounts.ts';
import { peopleOf } from './may.ts';
import { problems } from './problems.ts';
import { type SignIns, tidyRoles } from './sign-ins.ts';

/** The people of a workspace and their rights. */
export interface Roster {
  list(workspace: string): Promise<Stored<PersonDoc>[]>;
  /** Changes rights or suspends; every session of the person ends. The last owner stays one. */
  change(
    workspace: string,
    id: string,
    to: { roles?: readonly Role[]; status?: PersonDoc['status'] },
  ): Promise<Stored<PersonDoc>>;
}

const isOwner = (person: PersonDoc): boolean => person.status === 'active' && person.roles.includes('owner');

export function createRoster(deps: { store: Store; accounts: Accounts; signIns: SignIns }): Roster {
  const { store, accounts } = deps;

  const list = (workspace: string) => peopleOf(store, workspace);

  return {
    list,
    async change(workspace, id, to) {
      const before = await store.get(people, id);
      if (before?.workspace !== workspace) throw notFound();
      const roles = to.roles === undefined ? before.roles : tidyRoles(to.roles);
      const changed = { ...before, roles, status: to.status ?? before.status };
      const loses = isOwner(before) && !isOwner(changed);
      if (loses && (await list(workspace)).filter(isOwner).length < 2) throw problems.lastOwner();
      const after = await accounts.replace(changed);
      // Two owners may have taken each other's role at the same moment: whoever sees none left steps back.
      if (loses && !(await list(workspace)).some(isOwner)) {
        await accounts.replace({ ...after, roles: before.roles, status: before.status });
        throw problems.lastOwner();
      }
      await deps.signIns.endAll(id);
      return after;
    },
  };
}
