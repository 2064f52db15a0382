import Type from 'typebox';
import { workspaces } from '../documents.ts';
import { notFound } from '../errors.ts';
import { ROLES } from '../people/permissions.ts';
import { Closed, IdParams, type RouteDefinition, route } from './http.ts';
import { originOf } from './origin.ts';
import { Me, newPersonFields, PersonName, RoleText, Token } from './person-schemas.ts';
import { createSession, type PeopleRouteDeps } from './session.ts';

/** One-time links by which people join: made and withdrawn by owners, used by whoever holds one. */
export function invitationRoutes(deps: PeopleRouteDeps): RouteDefinition[] {
  return [...holderRoutes(deps), ...ownerRoutes(deps)];
}

function holderRoutes(deps: PeopleRouteDeps): RouteDefinition[] {
  const { people, links } = deps;
  const session = createSession(deps);
  return [
    route({
      method: 'GET',
      url: '/api/invitations/:token',
      permission: 'public',
      summary: 'What an invitation is for',
      schema: {
        params: Token,
        response: Closed({
          workspaceName: Type.String(),
          roles: Type.Array(RoleText),
          name: Type.Optional(Type.String()),
        }),
      },
      async handler({ params }) {
        const { workspace, roles, name } = await links.look(params.token, 'invitation');
        const found = workspace === undefined ? undefined : await deps.store.get(workspaces, workspace);
        if (found === undefined) throw notFound();
        return { workspaceName: found.name, roles, ...(name === undefined ? {} : { name }) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/invitations/:token/accept',
      permission: 'public',
      summary: 'Makes the account that an invitation is for',
      schema: { params: Token, body: Closed(newPersonFields), response: Me },
      status: 201,
      async handler(context) {
        const person = await people.accept(context.params.token, context.body);
        await session.note(person, 'person.join');
        return session.begin(context, person);
      },
    }),
  ];
}

function ownerRoutes(deps: PeopleRouteDeps): RouteDefinition[] {
  const { links } = deps;
  return [
    route({
      method: 'POST',
      url: '/api/people/invitations',
      permission: 'people.manage',
      summary: 'Makes a one-time link by which a person joins',
      schema: {
        body: Closed({
          roles: Type.Array(RoleText, { minItems: 1, maxItems: ROLES.length }),
          name: Type.Optional(PersonName),
        }),
        response: Closed({ id: Type.String(), link: Type.String() }),
      },
      status: 201,
      async handler({ workspace, person, body, request, audit }) {
        const made = await links.newInvitation({ workspace, createdBy: person.id, ...body });
        await audit('person.invite', made.id);
        return { id: made.id, link: `${originOf(request, deps.publicUrl)}/loi-moi#${made.token}` };
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/people/invitations/:id',
      permission: 'people.manage',
      summary: 'Withdraws an invitation',
      schema: { params: IdParams },
      async handler({ workspace, params, audit }) {
        if (!(await links.withdraw(workspace, params.id))) throw notFound();
        await audit('person.uninvite', params.id);
      },
    }),
  ];
}
