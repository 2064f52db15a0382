import type { Services } from '../services.ts';
import { flowRoutes } from './flows.ts';
import type { RouteDefinition } from './http.ts';
import { nodeTypeRoutes } from './node-types.ts';
import { peopleRoutes, signInRoutes } from './people.ts';
import { simulateRoutes } from './simulate.ts';
import { versionRoutes } from './versions.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every route of the API, in the order of the documentation. */
export function apiRoutes(services: Services): RouteDefinition[] {
  const people = { ...services, publicUrl: services.config.publicUrl };
  return [
    ...signInRoutes(people),
    ...peopleRoutes(people),
    ...workspaceRoutes(services),
    ...nodeTypeRoutes(services),
    ...flowRoutes(services),
    ...versionRoutes(services),
    ...simulateRoutes(services),
  ];
}
