/**
 * How an API route is written: its permission, its schemas and its handler are one value, so a route cannot exist
 * without them. `register.ts` puts these values into Fastify; nothing else adds a path under /api.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static, type TObject, type TProperties, type TSchema } from 'typebox';
import type { Role } from '../documents.ts';
import type { Permission } from '../people/permissions.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';

/** `public`: anyone; `signed-in`: any person with a session; else the named permission. */
export type Access = 'public' | 'signed-in' | Permission;

export interface RouteSchema {
  params?: TSchema;
  query?: TSchema;
  /** JSON body. Absent: the route takes no JSON. */
  body?: TSchema;
  /** What it answers; absent: nothing (204), or the handler gives a `FileAnswer`. */
  response?: TSchema;
}

/** Who asks. */
export interface Person {
  id: string;
  name: string;
  email: string;
}

export interface PublicContext<S extends RouteSchema = RouteSchema> {
  params: Part<S, 'params'>;
  query: Part<S, 'query'>;
  body: Part<S, 'body'>;
  request: FastifyRequest;
  reply: FastifyReply;
}

export interface SignedInContext<S extends RouteSchema = RouteSchema> extends PublicContext<S> {
  person: Person;
  roles: readonly Role[];
  permissions: readonly Permission[];
  /** Id of the person's workspace. */
  workspace: string;
  /** Sees this workspace only. */
  store: WorkspaceStore;
  /** Notes who did or read what; ids only, never contents. */
  audit(action: string, target: string): Promise<void>;
}

type Part<S extends RouteSchema, K extends keyof RouteSchema> = S[K] extends TSchema
  ? Static<S[K]>
  : undefined;

type Answer<S extends RouteSchema> = S['response'] extends TSchema
  ? Promise<Static<S['response']>>
  : Promise<FileAnswer> | Promise<void>;

interface RouteInput<A extends Access, S extends RouteSchema> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:name` parameters; begins with `/api/`. */
  url: `/api/${string}`;
  permission: A;
  /** One line for the API documentation. */
  summary: string;
  schema: S;
  /** Status of the good answer; default 200, or 204 without a response schema. */
  status?: 200 | 201 | 202;
  /** Takes multipart/form-data; the handler reads `request.parts()` or `request.file()`. */
  uploads?: boolean;
  /** Bytes of body; default 256 kB. */
  bodyLimit?: number;
  handler(context: A extends 'public' ? PublicContext<S> : SignedInContext<S>): Answer<S>;
}

/** A route whose types are forgotten: what `register.ts` and the table of routes work with. */
export interface RouteDefinition {
  method: RouteInput<Access, RouteSchema>['method'];
  url: string;
  permission: Access;
  summary: string;
  schema: RouteSchema;
  status?: number;
  uploads?: boolean;
  bodyLimit?: number;
  handler(context: SignedInContext): Promise<unknown>;
}

/** Defines one route of the API. */
export function route<const A extends Access, const S extends RouteSchema>(
  input: RouteInput<A, S>,
): RouteDefinition {
  return input as unknown as RouteDefinition;
}

/** Bytes as an answer; always sent so that a browser neither guesses a type nor runs anything in them. */
export class FileAnswer {
  readonly bytes: Uint8Array | string;
  readonly mime: string;
  /** Offered as the name of the downloaded file; shown in the page when absent. */
  readonly name: string | undefined;
  constructor(bytes: Uint8Array | string, mime: string, name?: string) {
    this.bytes = bytes;
    this.mime = mime;
    this.name = name;
  }
}

/** An object that has these fields and no others. */
export const Closed = <P extends TProperties>(properties: P): TObject<P> =>
  Type.Object(properties, { additionalProperties: false }) as TObject<P>;

/** One of these words. */
export const OneOf = <const V extends readonly string[]>(values: V) =>
  Type.Unsafe<V[number]>(Type.Enum([...values]));

/** Id of a document in an address. */
export const IdText = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$' });
export const IdParams = Closed({ id: IdText });

/** `?after=&limit=` of lists. */
export const pagingFields = {
  after: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
export const Paging = Closed(pagingFields);

/** The part of a store query that a list's address decides. */
export function paging(query: { after?: string | undefined; limit?: number | undefined }): {
  limit: number;
  after?: string;
} {
  return { limit: query.limit ?? 50, ...(query.after === undefined ? {} : { after: query.after }) };
}

export const TextSchema = Closed({ vi: Type.String(), en: Type.String() });

/** `{items, next?}` of the given items. */
export const ListOf = <T extends TSchema>(item: T) =>
  Closed({ items: Type.Array(item), next: Type.Optional(Type.String()) });

/** A time as the API writes it. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();
