import Type from 'typebox';
import type { PersonDoc } from '../documents.ts';
import { ROLES } from '../people/permissions.ts';
import type { Stored } from '../store/store.ts';
import { Closed, IdParams, isoTime, OneOf, type RouteDefinition, route } from './http.ts';
import { RoleText } from './person-schemas.ts';
import { createSession, type PeopleRouteDeps } from './session.ts';

const Roles = Type.Array(RoleText, { minItems: 1, maxItems: ROLES.length });
const Status = OneOf(['active', 'suspended']);
const PersonAnswer = Closed({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  roles: Type.Array(RoleText),
  status: Status,
});

const personAnswer = ({ id, name, email, roles, status }: Stored<PersonDoc>) => ({
  id,
  name,
  email,
  roles,
  status,
});

/** The people of a workspace. */
export function peopleRoutes(deps: PeopleRouteDeps): RouteDefinition[] {
  const { people, links } = deps;
  const session = createSession(deps);
  return [
    route({
      method: 'GET',
      url: '/api/people',
      permission: 'people.manage',
      summary: 'The people of the workspace and open invitations',
      schema: {
        response: Closed({
          items: Type.Array(PersonAnswer),
          invitations: Type.Array(
            Closed({
              id: Type.String(),
              name: Type.Optional(Type.String()),
              roles: Type.Array(RoleText),
              expiresAt: Type.String(),
            }),
          ),
        }),
      },
      async handler({ workspace }) {
        const [all, open] = await Promise.all([people.list(workspace), links.list(workspace)]);
        return {
          items: all.map(personAnswer),
          invitations: open.map(({ id, name, roles, expiresAt }) => ({
            id,
            ...(name === undefined ? {} : { name }),
            roles,
            expiresAt: isoTime(expiresAt),
          })),
        };
      },
    }),
    route({
      method: 'PATCH',
      url: '/api/people/:id',
      permission: 'people.manage',
      summary: "Changes a person's roles, or suspends them; their sessions end at once",
      schema: {
        params: IdParams,
        body: Closed({ roles: Type.Optional(Roles), status: Type.Optional(Status) }),
        response: PersonAnswer,
      },
      async handler({ workspace, person, params, body, request, reply, audit }) {
        const changed = await people.change(workspace, params.id, body);
        await audit(`person.${body.status ?? 'roles'}`, params.id);
        if (changed.id === person.id && changed.status === 'active') {
          await session.renew({ request, reply }, person.id);
        }
        return personAnswer(changed);
      },
    }),
  ];
}
