import Type from 'typebox';
import { Closed, IdParams, type RouteDefinition, route } from './http.ts';
import { originOf } from './origin.ts';
import { Password, Token } from './person-schemas.ts';
import { createSession, type PeopleRouteDeps } from './session.ts';

/** One-time links to a new password: made by owners, used by whoever forgot the old one. */
export function passwordLinkRoutes(deps: PeopleRouteDeps): RouteDefinition[] {
  const { people } = deps;
  const session = createSession(deps);
  return [
    route({
      method: 'GET',
      url: '/api/password-links/:token',
      permission: 'public',
      summary: 'Whose password a one-time link sets',
      schema: { params: Token, response: Closed({ workspaceName: Type.String(), email: Type.String() }) },
      async handler({ params }) {
        const { person, workspace } = await people.lookPasswordLink(params.token);
        return { workspaceName: workspace.name, email: person.email };
      },
    }),
    route({
      method: 'POST',
      url: '/api/password-links/:token',
      permission: 'public',
      summary: 'Sets the password that a one-time link is for; every session of the person ends',
      schema: { params: Token, body: Closed({ password: Password }) },
      async handler({ params, body }) {
        const person = await people.resetPassword(params.token, body.password);
        await session.note(person, 'person.password-reset');
      },
    }),
    route({
      method: 'POST',
      url: '/api/people/:id/password-link',
      permission: 'people.manage',
      summary: 'Makes a one-time link by which a person sets a new password',
      schema: { params: IdParams, response: Closed({ link: Type.String() }) },
      status: 201,
      async handler({ workspace, person, params, request, audit }) {
        const token = await people.newPasswordLink(workspace, params.id, person.id);
        await audit('person.password-link', params.id);
        return { link: `${originOf(request, deps.publicUrl)}/mat-khau-moi#${token}` };
      },
    }),
  ];
}
