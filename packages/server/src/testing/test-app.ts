/** Some routes on a Fastify of their own: the real guards' order, validation and errors, with people made up by the test. */
import multipart from '@fastify/multipart';
import Fastify, { type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { handleError } from '../api/error-handler.ts';
import type { RouteDefinition } from '../api/http.ts';
import { registerRoutes } from '../api/register.ts';
import { createValidatorCompiler } from '../api/validation.ts';
import type { Role } from '../documents.ts';
import { permissionsOf } from '../people/permissions.ts';
import { forWorkspace, type Store } from '../store/index.ts';

export interface TestApp {
  /** Asks as a person of a workspace with a role. */
  ask(
    options: InjectOptions,
    who?: { role?: Role; workspace?: string; person?: string },
  ): Promise<LightMyRequestResponse>;
  /** `action target` of what was noted. */
  audited: string[];
  close(): Promise<void>;
}

export async function testApp(store: Store, routes: readonly RouteDefinition[]): Promise<TestApp> {
  const app = Fastify();
  const audited: string[] = [];
  app.setValidatorCompiler(createValidatorCompiler());
  app.setErrorHandler(handleError);
  await app.register(multipart);
  registerRoutes(app, routes, {
    authenticate: async ({ headers }) => {
      const [role, workspace = '', id = ''] = String(headers['x-test']).split('|');
      const roles = [role as Role];
      const person = { id, name: id, email: `${id}@example.vn` };
      return { person, roles, permissions: permissionsOf(roles), workspace };
    },
    storeOf: (workspace) => forWorkspace(store, workspace),
    audit: async (_workspace, _person, action, target) => {
      audited.push(`${action} ${target}`);
    },
    publicUrl: undefined,
  });
  await app.ready();
  return {
    audited,
    ask: (options, { role = 'owner', workspace = 'phuongtanan', person = 'canbo1' } = {}) =>
      app.inject({ ...options, headers: { ...options.headers, 'x-test': `${role}|${workspace}|${person}` } }),
    close: () => app.close(),
  };
}

/** A form with fields and one file, as a browser sends it. */
export function form(
  file: { name: string; bytes: Buffer | string } | undefined,
  fields: Record<string, string> = {},
): Pick<InjectOptions, 'payload' | 'headers'> {
  const line = 'ranh-gioi-thu-nghiem';
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${line}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file) {
    const head = `--${line}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/html\r\n\r\n`;
    parts.push(Buffer.from(head), Buffer.from(file.bytes as string), Buffer.from('\r\n'));
  }
  parts.push(Buffer.from(`--${line}--\r\n`));
  return {
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${line}` },
  };
}
