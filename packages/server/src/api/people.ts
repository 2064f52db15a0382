import Type from 'typebox';
import type { PersonDoc } from '../documents.ts';
import { workspaces } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Cookies } from '../people/cookies.ts';
import type { PeopleServices } from '../people/index.ts';
import { PASSWORD_LENGTH } from '../people/password-rule.ts';
import { PERMISSIONS, permissionsOf, ROLES } from '../people/permissions.ts';
import type { Store, Stored } from '../store/store.ts';
import { Closed, IdParams, isoTime, OneOf, type PublicContext, type RouteDefinition, route } from './http.ts';

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Email = Type.String({ format: 'email', maxLength: 200 });
const NewPassword = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH.max });
const Password = Type.String({ minLength: 1, maxLength: PASSWORD_LENGTH.max });
const RoleText = OneOf(ROLES);
const Roles = Type.Array(RoleText, { minItems: 1, maxItems: ROLES.length });
const Status = OneOf(['active', 'suspended']);
const Token = Closed({ token: Type.String({ minLength: 1, maxLength: 100 }) });
const NewPerson = { name: Name, email: Email, password: NewPassword };

const Me = Closed({
  person: Closed({ id: Type.String(), name: Type.String(), email: Type.String() }),
  workspace: Closed({ id: Type.String(), name: Type.String() }),
  roles: Type.Array(RoleText),
  permissions: Type.Array(OneOf(PERMISSIONS)),
});
const PersonAnswer = Closed({
  id: Type.String(),
  name: Type.String(),
  email: Type.String(),
  roles: Type.Array(RoleText),
  status: Status,
});

interface Deps extends PeopleServices {
  store: Store;
  cookies: Cookies;
  publicUrl: string | undefined;
}

/** Signing in and out, the first set-up, invitations, one's own account. */
export function signInRoutes(deps: Deps): RouteDefinition[] {
  const { people, links, signIns, audit, cookies } = deps;

  const meOf = async (person: Stored<PersonDoc>) => {
    const workspace = await deps.store.get(workspaces, person.workspace);
    if (workspace === undefined) throw notFound();
    const { id, name, email, roles } = person;
    return {
      person: { id, name, email },
      workspace: { id: workspace.id, name: workspace.name },
      roles,
      permissions: permissionsOf(roles),
    };
  };

  /** A new session for every sign-in: a token from before is never raised to one. */
  const begin = async (
    { request, reply }: Pick<PublicContext, 'request' | 'reply'>,
    person: Stored<PersonDoc>,
  ) => {
    const old = cookies.token(request);
    if (old !== undefined) await signIns.end(old);
    const { token } = await signIns.begin(person.id);
    cookies.set(request, reply, { token, person: person.id });
    return meOf(person);
  };

  const note = (person: Stored<PersonDoc>, action: string) =>
    audit.record({ workspace: person.workspace, person: person.id, action, target: person.id });

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
      schema: { body: Closed({ ...Token.properties, workspaceName: Name, ...NewPerson }), response: Me },
      status: 201,
      async handler(context) {
        const { token, workspaceName, ...person } = context.body;
        const owner = await people.setUp(token, workspaceName, person);
        await note(owner, 'workspace.set-up');
        return begin(context, owner);
      },
    }),
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
        await note(person, 'person.sign-in');
        return begin(context, person);
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
      schema: { params: Token, body: Closed(NewPerson), response: Me },
      status: 201,
      async handler(context) {
        const person = await people.accept(context.params.token, context.body);
        await note(person, 'person.join');
        return begin(context, person);
      },
    }),
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
      schema: { body: Closed({ current: Password, next: NewPassword }) },
      async handler({ person, body, request, reply, audit: noted }) {
        await people.changePassword(person.id, body.current, body.next, request.ip);
        await noted('person.password', person.id);
        const { token } = await signIns.begin(person.id);
        cookies.set(request, reply, { token, person: person.id });
      },
    }),
  ];
}

const personAnswer = ({ id, name, email, roles, status }: Stored<PersonDoc>) => ({
  id,
  name,
  email,
  roles,
  status,
});

/** The people of a workspace and the invitations that wait. */
export function peopleRoutes(deps: Deps): RouteDefinition[] {
  const { people, links, signIns, cookies } = deps;
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
      method: 'POST',
      url: '/api/people/invitations',
      permission: 'people.manage',
      summary: 'Makes a one-time link by which a person joins',
      schema: {
        body: Closed({ roles: Roles, name: Type.Optional(Name) }),
        response: Closed({ id: Type.String(), link: Type.String() }),
      },
      status: 201,
      async handler({ workspace, person, body, request, audit }) {
        const made = await links.newInvitation({ workspace, createdBy: person.id, ...body });
        await audit('person.invite', made.id);
        const origin = deps.publicUrl ?? `${request.protocol}://${request.host}`;
        return { id: made.id, link: `${origin}/loi-moi#${made.token}` };
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
          const { token } = await signIns.begin(person.id);
          cookies.set(request, reply, { token, person: person.id });
        }
        return personAnswer(changed);
      },
    }),
  ];
}
