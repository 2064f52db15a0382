import type { PersonDoc, Role } from '../documents.ts';
import { people } from '../documents.ts';
import { commonError } from '../errors.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import type { Passwords } from './password.ts';
import { assertPassword } from './password-rule.ts';
import { problems } from './problems.ts';
import { tidyRoles } from './sign-ins.ts';

export interface NewPerson {
  name: string;
  email: string;
  password: string;
}

/** How an e-mail is compared. */
export const emailKey = (email: string): string => email.trim().toLowerCase();

/** Account documents: found, made and changed here only. */
export interface Accounts {
  byEmail(email: string): Promise<Stored<PersonDoc> | undefined>;
  any(): Promise<boolean>;
  /** Refuses what would fail later, so that a one-time link is not used up in vain. */
  assertNew(person: NewPerson): Promise<void>;
  /** The document of a new account; hashes the password, stores nothing. */
  document(person: NewPerson, workspace: string, roles: Role[]): Promise<PersonDoc & { id: string }>;
  replace(person: Stored<PersonDoc>): Promise<Stored<PersonDoc>>;
}

export function createAccounts(deps: {
  store: Store;
  platform: Pick<Platform, 'now' | 'randomId'>;
  passwords: Passwords;
}): Accounts {
  const { store, platform, passwords } = deps;
  const byEmail: Accounts['byEmail'] = async (email) =>
    (await store.find(people, { index: 'byEmail', equals: [emailKey(email)], limit: 1 })).items[0];

  return {
    byEmail,
    any: async () => (await store.find(people, { index: 'byEmail', limit: 1 })).items.length > 0,
    async assertNew(person) {
      assertPassword(person.password, person.email);
      if ((await byEmail(person.email)) !== undefined) throw problems.emailTaken();
    },
    document: async (person, workspace, roles) => ({
      id: platform.randomId(),
      email: person.email.trim(),
      emailKey: emailKey(person.email),
      name: person.name.trim(),
      passwordHash: await passwords.hash(person.password),
      workspace,
      roles: tidyRoles(roles),
      status: 'active' as const,
      createdAt: platform.now(),
    }),
    async replace(person) {
      const { rev, ...doc } = person;
      const written = await store.replace(people, doc, rev);
      if (!written.ok) throw commonError('write.conflict');
      return { ...doc, rev: written.rev };
    },
  };
}
