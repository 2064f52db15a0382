import type { Static } from 'typebox';
import type { PersonDoc } from '../documents.ts';
import { workspaces } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Cookies } from '../people/cookies.ts';
import type { PeopleServices } from '../people/index.ts';
import { permissionsOf } from '../people/permissions.ts';
import type { Store, Stored } from '../store/store.ts';
import type { PublicContext } from './http.ts';
import type { Me } from './person-schemas.ts';

export interface PeopleRouteDeps extends PeopleServices {
  store: Store;
  cookies: Cookies;
  publicUrl: string | undefined;
}

/** What signing in does, whatever leads to it. */
export interface Session {
  /** Opens a new session for every sign-in: a token from before is never raised to one. */
  begin(at: Pick<PublicContext, 'request' | 'reply'>, person: Stored<PersonDoc>): Promise<Static<typeof Me>>;
  /** Another session for the one who has just lost all of them by an own change. */
  renew(at: Pick<PublicContext, 'request' | 'reply'>, person: string): Promise<void>;
  note(person: Stored<PersonDoc>, action: string): Promise<void>;
}

export function createSession(deps: PeopleRouteDeps): Session {
  const { signIns, audit, cookies } = deps;

  const renew: Session['renew'] = async ({ request, reply }, person) => {
    const { token } = await signIns.begin(person);
    cookies.set(request, reply, { token, person });
  };

  return {
    renew,
    async begin(at, person) {
      const old = cookies.token(at.request);
      if (old !== undefined) await signIns.end(old);
      await renew(at, person.id);
      const workspace = await deps.store.get(workspaces, person.workspace);
      if (workspace === undefined) throw notFound();
      const { id, name, email, roles } = person;
      return {
        person: { id, name, email },
        workspace: { id: workspace.id, name: workspace.name },
        roles,
        permissions: permissionsOf(roles),
      };
    },
    note: (person, action) =>
      audit.record({ workspace: person.workspace, person: person.id, action, target: person.id }),
  };
}
