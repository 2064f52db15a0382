import type { PersonDoc, WorkspaceDoc } from '../documents.ts';
import { people, workspaces } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Store, Stored } from '../store/store.ts';
import type { Accounts } from './accounts.ts';
import type { Links } from './links.ts';
import type { Passwords } from './password.ts';
import { assertPassword } from './password-rule.ts';
import { problems } from './problems.ts';
import type { SignIns } from './sign-ins.ts';

/** A way back in for a person who has forgotten the password: a one-time link that an owner hands over. */
export interface Resetting {
  /** A fresh link for a person of the workspace; the one before it stops working. */
  newPasswordLink(workspace: string, id: string, createdBy: string): Promise<string>;
  /** Whose password a link sets. */
  lookPasswordLink(
    token: string,
  ): Promise<{ person: Stored<PersonDoc>; workspace: Pick<WorkspaceDoc, 'name'> }>;
  /** Sets the password and ends every session of the person; nobody is signed in by it. */
  resetPassword(token: string, password: string): Promise<Stored<PersonDoc>>;
}

export function createResetting(deps: {
  store: Store;
  accounts: Accounts;
  passwords: Passwords;
  links: Links;
  signIns: SignIns;
}): Resetting {
  const { store, accounts, links } = deps;

  /** An account that was suspended meanwhile is let in by no link. */
  const personOf = async (token: string): Promise<Stored<PersonDoc>> => {
    const link = await links.look(token, 'password');
    const person = link.person === undefined ? undefined : await store.get(people, link.person);
    if (person?.status !== 'active' || person.workspace !== link.workspace) throw problems.linkInvalid();
    return person;
  };

  return {
    async newPasswordLink(workspace, id, createdBy) {
      const person = await store.get(people, id);
      if (person?.workspace !== workspace) throw notFound();
      // A session alone must not be enough to take over the account: one's own is changed with the old password.
      if (id === createdBy) throw problems.ownPassword();
      if (person.status !== 'active') throw problems.suspended();
      return links.newPassword({ workspace, person: id, createdBy });
    },

    async lookPasswordLink(token) {
      const person = await personOf(token);
      const workspace = await store.get(workspaces, person.workspace);
      if (workspace === undefined) throw notFound();
      return { person, workspace };
    },

    async resetPassword(token, password) {
      const person = await personOf(token);
      assertPassword(password, person.email);
      const passwordHash = await deps.passwords.hash(password);
      await links.use(token, 'password');
      const changed = await accounts.replace({ ...person, passwordHash });
      await deps.signIns.endAll(person.id);
      return changed;
    },
  };
}
