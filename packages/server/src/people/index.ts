import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';
import { createAccounts } from './accounts.ts';
import { type Audit, createAudit } from './audit.ts';
import { type Credentials, createCredentials } from './credentials.ts';
import { createGuessing } from './guessing.ts';
import { createJoining, type Joining } from './joining.ts';
import { createLinks, type Links } from './links.ts';
import { createPasswords } from './password.ts';
import { createResetting, type Resetting } from './resetting.ts';
import { createRoster, type Roster } from './roster.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';

/** Accounts of people and what may happen to them. */
export type People = Joining & Credentials & Resetting & Roster;

/** Everything about people, over one store. */
export interface PeopleServices {
  people: People;
  links: Links;
  signIns: SignIns;
  audit: Audit;
}

export function createPeopleServices(base: {
  store: Store;
  platform: Platform;
  secrets: Pick<Secrets, 'newWorkspaceKey'>;
}): PeopleServices {
  const { store, platform } = base;
  const passwords = createPasswords(platform);
  const links = createLinks(store, platform);
  const signIns = createSignIns(store, platform);
  const accounts = createAccounts({ store, platform, passwords });
  const deps = { ...base, passwords, links, signIns, accounts, guessing: createGuessing(store, platform) };
  const people = {
    ...createJoining(deps),
    ...createCredentials(deps),
    ...createResetting(deps),
    ...createRoster(deps),
  };
  return { people, links, signIns, audit: createAudit(store, platform) };
}
