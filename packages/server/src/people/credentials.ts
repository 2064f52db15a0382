import type { PersonDoc } from '../documents.ts';
import { people } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Store, Stored } from '../store/store.ts';
import { type Accounts, emailKey } from './accounts.ts';
import type { Attempt, Guessing } from './guessing.ts';
import type { Passwords } from './password.ts';
import { assertPassword } from './password-rule.ts';
import { problems } from './problems.ts';
import type { SignIns } from './sign-ins.ts';

/** Who knows the password, and its change. */
export interface Credentials {
  /** The person, when the password is right and the account active. */
  check(input: {
    email: string;
    password: string;
    address: string;
    knowsDevice(person: string): boolean;
  }): Promise<Stored<PersonDoc>>;
  /** Ends every session of the person. */
  changePassword(person: string, current: string, next: string, address: string): Promise<void>;
}

export function createCredentials(deps: {
  store: Store;
  accounts: Accounts;
  passwords: Passwords;
  guessing: Guessing;
  signIns: SignIns;
}): Credentials {
  const { accounts, passwords, guessing } = deps;

  /** Looks at a password unless too many were wrong; the same work and words whatever is wrong. */
  const verify = async (attempt: Attempt, password: string, person: PersonDoc | undefined): Promise<void> => {
    const wait = await guessing.begin(attempt);
    if (wait > 0) throw problems.wait(Math.ceil(wait / 1_000));
    const right = await passwords.matches(password, person?.passwordHash);
    if (!right || person?.status !== 'active') throw problems.wrongPassword();
    await guessing.succeeded(attempt);
  };

  return {
    async check({ email, password, address, knowsDevice }) {
      const person = await accounts.byEmail(email);
      const knownDevice = person !== undefined && knowsDevice(person.id);
      await verify({ emailKey: emailKey(email), address, knownDevice }, password, person);
      if (person === undefined) throw problems.wrongPassword();
      return person;
    },

    async changePassword(id, current, next, address) {
      const person = await deps.store.get(people, id);
      if (person === undefined) throw notFound();
      await verify({ emailKey: person.emailKey, address, knownDevice: true }, current, person);
      assertPassword(next, person.email);
      await accounts.replace({ ...person, passwordHash: await passwords.hash(next) });
      await deps.signIns.endAll(id);
    },
  };
}
