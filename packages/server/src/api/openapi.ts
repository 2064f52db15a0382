import Type from 'typebox';
import { type RouteDefinition, route } from './http.ts';

/** The description of the API, made from the schemas that the routes are checked against. */
export function openApiRoute(describe: () => object): RouteDefinition {
  return route({
    method: 'GET',
    url: '/api/openapi.json',
    permission: 'public',
    summary: 'This description',
    schema: { response: Type.Unknown() },
    handler: async () => describe(),
  });
}
