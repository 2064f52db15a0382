import type { Registry } from '@danloi/engine';
import Type from 'typebox';
import { Closed, type RouteDefinition, route } from './http.ts';

/** What the editor draws palette, cards and forms from. */
export function nodeTypeRoutes({ registry }: { registry: Registry }): RouteDefinition[] {
  const items = registry.manifests();
  return [
    route({
      method: 'GET',
      url: '/api/node-types',
      permission: 'flow.read',
      summary: 'Every node type that this server knows, as manifests',
      schema: { response: Closed({ items: Type.Array(Type.Unknown()) }) },
      handler: async () => ({ items }),
    }),
  ];
}
