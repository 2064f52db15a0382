import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import Type from 'typebox';
import type { Role } from '../documents.ts';
import { commonError } from '../errors.ts';
import { PERMISSIONS, type Permission } from '../people/permissions.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { type Access, FileAnswer, type Person, type RouteDefinition, type SignedInContext } from './http.ts';
import { assertMediaType, assertSameOrigin } from './origin.ts';
import { assertClosed } from './validation.ts';

/** Who is behind a request's cookie. */
export interface SignedIn {
  person: Person;
  roles: readonly Role[];
  permissions: readonly Permission[];
  workspace: string;
}

export interface Guards {
  /** The person behind the cookie, when there is one and the account is active. */
  authenticate(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | undefined>;
  storeOf(workspace: string): WorkspaceStore;
  audit(workspace: string, person: string, action: string, target: string): Promise<void>;
  publicUrl: string | undefined;
}

const ACCESS: ReadonlySet<string> = new Set<Access>(['public', 'signed-in', ...PERMISSIONS]);

const ErrorAnswer = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.Object({ vi: Type.String(), en: Type.String() }),
    details: Type.Optional(Type.Unknown()),
  }),
});

/** Throws when a definition is not one that may be served. */
function assertRoute(definition: RouteDefinition): void {
  const { method, url, permission, schema } = definition;
  const place = `${method} ${url}`;
  if (!url.startsWith('/api/')) throw new TypeError(`${place}: an API route begins with /api/`);
  if (!ACCESS.has(permission)) throw new TypeError(`${place}: a route needs a permission`);
  const named = url.match(/(?<=:)\w+/g) ?? [];
  const known = Object.keys((schema.params as { properties?: object } | undefined)?.properties ?? {});
  if (named.toSorted().join() !== known.toSorted().join())
    throw new TypeError(`${place}: the schema of params must name ${named.join(', ') || 'none'}`);
  if (method === 'GET' && schema.body !== undefined) throw new TypeError(`${place}: a GET has no body`);
  assertClosed(schema.params, `${place} params`);
  assertClosed(schema.query, `${place} query`);
  assertClosed(schema.body, `${place} body`);
}

function fastifySchema({ summary, schema, permission, status, uploads }: RouteDefinition): object {
  const good = schema.response === undefined ? {} : { [status ?? 200]: schema.response };
  return {
    summary,
    'x-permission': permission,
    ...(uploads ? { consumes: ['multipart/form-data'] } : {}),
    ...(schema.params === undefined ? {} : { params: schema.params }),
    ...(schema.query === undefined ? {} : { querystring: schema.query }),
    ...(schema.body === undefined ? {} : { body: schema.body }),
    response: { ...good, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
  };
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const name = file.name?.replace(/[^\w. -]/g, '_');
  const utf8 = file.name === undefined ? '' : `; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  return reply
    .header('Content-Type', file.mime)
    .header('X-Content-Type-Options', 'nosniff')
    .header('Content-Security-Policy', "default-src 'none'; sandbox")
    .header('Cache-Control', 'private, no-store')
    .header('Content-Disposition', name === undefined ? 'inline' : `attachment; filename="${name}"${utf8}`)
    .send(typeof file.bytes === 'string' ? file.bytes : Buffer.from(file.bytes));
}

/** The only way to add a path under /api: guards first, then the schema, then the handler. */
export function registerRoutes(
  app: FastifyInstance,
  definitions: readonly RouteDefinition[],
  guards: Guards,
): void {
  const signedIn = new WeakMap<FastifyRequest, SignedIn>();
  for (const definition of definitions) {
    assertRoute(definition);
    const { method, url, permission, schema, status, uploads, bodyLimit, handler } = definition;
    const options: RouteShorthandOptions = {
      schema: fastifySchema(definition) as NonNullable<RouteShorthandOptions['schema']>,
      config: { permission } as NonNullable<RouteShorthandOptions['config']>,
      ...(bodyLimit === undefined ? {} : { bodyLimit }),
      onRequest: async (request, reply) => {
        assertSameOrigin(request, guards.publicUrl);
        if (permission !== 'public') {
          const who = await guards.authenticate(request, reply);
          if (who === undefined) throw commonError('sign-in.required');
          const allowed = permission === 'signed-in' || who.permissions.includes(permission);
          if (!allowed) throw commonError('permission.missing');
          signedIn.set(request, who);
        }
        assertMediaType(request, uploads === true);
      },
    };
    app.route({
      method,
      url,
      ...options,
      handler: async (request, reply) => {
        const who = signedIn.get(request);
        const context = {
          params: schema.params === undefined ? undefined : request.params,
          query: schema.query === undefined ? undefined : request.query,
          body: schema.body === undefined ? undefined : request.body,
          request,
          reply,
          ...(who === undefined
            ? {}
            : {
                ...who,
                store: guards.storeOf(who.workspace),
                audit: (action: string, target: string) =>
                  guards.audit(who.workspace, who.person.id, action, target),
              }),
        };
        reply.header('Cache-Control', 'no-store');
        const answer = await handler(context as unknown as SignedInContext);
        if (answer instanceof FileAnswer) return sendFile(reply, answer);
        if (schema.response === undefined) return reply.status(204).send();
        return reply.status(status ?? 200).send(answer);
      },
    });
  }
}
