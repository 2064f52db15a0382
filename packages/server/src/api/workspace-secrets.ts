import Type from 'typebox';
import type { WorkspaceSecrets } from '../outgoing/index.ts';
import { Closed, isoTime, ListOf, type RouteDefinition, route } from './http.ts';

const Name = Type.String({ pattern: '^[a-z][a-z0-9_-]{0,63}$' });
const Value = Type.String({ minLength: 1, maxLength: 8_000 });

/** Keys of other systems: set once, used by name, never shown again. */
export function workspaceSecretRoutes(deps: { workspaceSecrets: WorkspaceSecrets }): RouteDefinition[] {
  const { workspaceSecrets } = deps;
  return [
    route({
      method: 'GET',
      url: '/api/workspace/secrets',
      permission: 'flow.read',
      summary: 'Names of the keys that steps may use, each with a fingerprint; never a value',
      schema: {
        response: ListOf(
          Closed({ name: Type.String(), fingerprint: Type.String(), updatedAt: Type.String() }),
        ),
      },
      async handler({ store }) {
        const items = await workspaceSecrets.list(store);
        return { items: items.map((one) => ({ ...one, updatedAt: isoTime(one.updatedAt) })) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/workspace/secrets',
      permission: 'workspace.manage',
      summary: 'Sets the value of a key, or replaces it',
      schema: { body: Closed({ name: Name, value: Value }) },
      async handler({ store, body, person, audit }) {
        await workspaceSecrets.set(store, body.name, body.value, person.id);
        await audit('secret.set', body.name);
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/workspace/secrets/:name',
      permission: 'workspace.manage',
      summary: 'Removes a key; steps that use it fail by their own exit',
      schema: { params: Closed({ name: Name }) },
      async handler({ store, params, audit }) {
        await workspaceSecrets.delete(store, params.name);
        await audit('secret.delete', params.name);
      },
    }),
  ];
}
