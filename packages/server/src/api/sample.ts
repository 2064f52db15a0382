import Type from 'typebox';
import type { Services } from '../services.ts';
import { Closed, type RouteDefinition, route } from './http.ts';

/** The sample workspace by one click. It publishes flows, so it asks for the right to do that. */
export function sampleRoutes({ seed }: Pick<Services, 'seed'>): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/sample',
      permission: 'workspace.manage',
      summary: 'Fills an empty workspace with the sample flows, questions and scores',
      schema: {
        response: Closed({ flows: Type.Array(Closed({ id: Type.String(), name: Type.String() })) }),
      },
      status: 201,
      async handler({ store, person, workspace, audit }) {
        const seeded = await seed(store, person.id);
        await audit('workspace.sample', workspace);
        return seeded;
      },
    }),
  ];
}
