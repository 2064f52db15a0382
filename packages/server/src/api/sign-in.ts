import Type from 'typebox';
import { workspaces } from '../documents.ts';
import { notFound } from '../errors.ts';
import { Closed, type RouteDefinition, route } from './http.ts';
import { Me, newPersonFields, Password, PersonName, Token } from './person-schemas.ts';
import { createSession, type PeopleRouteDeps, type Session } from './session.ts';

/** Signing in and out, the first set-up, one's own account. */
export function signInRoutes(deps: PeopleRouteDeps): RouteDefinition[] {
  const session = createSession(deps);
  return [...setupRoutes(deps, session), ...sessionRoutes(deps, session), ...meRoutes(deps, session)];
}

function setupRoutes(deps: PeopleRouteDeps, session: Session): RouteDefinition[] {
  const { people } = deps;
  return [
    route({
      method: 'GET',
      url: '/api/state',
      permission: 'public',
      summary: 'Whether the first account has still to be made',
      schema: { response: Closed({ needsSetup: Type.Boolean() }) },
      handler: async () => ({ needsSetup: await people.needsSetup() }),
    }),
    route({
      method: 'POST',
      url: '/api/setup',
      permission: 'public',
      summary: 'Makes the workspace and its owner, with the one-time token of the first start',
      schema: {
        body: Closed({ ...Token.properties, workspaceName: PersonName, ...newPersonFields }),
        response: Me,
      },
      status: 201,
      async handler(context) {
        const { token, workspaceName, ...person } = context.body;
        const owner = await people.setUp(token, workspaceName, person);
        await session.note(owner, 'workspace.set-up');
        return session.begin(context, owner);
      },
    }),
  ];
}

function sessionRoutes(deps: PeopleRouteDeps, session: Session): RouteDefinition[] {
  const { people, signIns, cookies } = deps;
  return [
    route({
      method: 'POST',
      url: '/api/sign-in',
      permission: 'public',
      summary: 'Signs in; sets the session cookie',
      schema: {
        body: Closed({ email: Type.String({ minLength: 1, maxLength: 200 }), password: Password }),
        response: Me,
      },
      async handler(context) {
        const { request, body } = context;
        const person = await people.check({
          ...body,
          address: request.ip,
          knowsDevice: (id) => cookies.knows(request, id),
        });
        await session.note(person, 'person.sign-in');
        return session.begin(context, person);
      },
    }),
    route({
      method: 'POST',
      url: '/api/sign-out',
      permission: 'public',
      summary: 'Ends the session of this browser',
      schema: {},
      async handler({ request, reply }) {
        const token = cookies.token(request);
        if (token !== undefined) await signIns.end(token);
        cookies.clear(request, reply);
      },
    }),
  ];
}

function meRoutes(deps: PeopleRouteDeps, session: Session): RouteDefinition[] {
  const { people } = deps;
  return [
    route({
      method: 'GET',
      url: '/api/me',
      permission: 'signed-in',
      summary: 'Who is signed in and what they may do',
      schema: { response: Me },
      async handler({ person, roles, permissions, workspace }) {
        const found = await deps.store.get(workspaces, workspace);
        if (found === undefined) throw notFound();
        return {
          person,
          workspace: { id: found.id, name: found.name },
          roles: [...roles],
          permissions: [...permissions],
        };
      },
    }),
    route({
      method: 'POST',
      url: '/api/me/password',
      permission: 'signed-in',
      summary: 'Changes the own password; every other session of the person ends',
      schema: { body: Closed({ current: Password, next: Password }) },
      async handler({ person, body, request, reply, audit: noted }) {
        await people.changePassword(person.id, body.current, body.next, request.ip);
        await noted('person.password', person.id);
        await session.renew({ request, reply }, person.id);
      },
    }),
  ];
}
