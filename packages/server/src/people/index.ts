import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store } from '../store/store.ts';
import { type Audit, createAudit } from './audit.ts';
import { createGuessing } from './guessing.ts';
import { createLinks, type Links } from './links.ts';
import { createPasswords } from './password.ts';
import { createPeople, type People } from './people.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';

export type { Audit, Links, People, SignIns };

/** Everything about people, over one store. */
export interface PeopleServices {
  people: People;
  links: Links;
  signIns: SignIns;
  audit: Audit;
}

export function createPeopleServices(deps: {
  store: Store;
  platform: Platform;
  secrets: Pick<Secrets, 'newWorkspaceKey'>;
}): PeopleServices {
  const { store, platform, secrets } = deps;
  const links = createLinks(store, platform);
  const signIns = createSignIns(store, platform);
  const audit = createAudit(store, platform);
  const guessing = createGuessing(store, platform);
  const passwords = createPasswords(platform);
  const people = createPeople({ store, platform, secrets, passwords, guessing, links, signIns, audit });
  return { people, links, signIns, audit };
}
