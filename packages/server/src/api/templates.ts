import Type from 'typebox';
import type { Services } from '../services.ts';
import { createFlowAnswers, FlowAnswer, type FlowRouteDeps } from './flow-answers.ts';
import { Closed, IdText, ListOf, type RouteDefinition, route } from './http.ts';

const TemplateItem = Closed({
  id: Type.String(),
  name: Type.String(),
  questions: Type.Integer(),
  tables: Type.Array(Type.String()),
  flows: Type.Array(Closed({ id: Type.String(), name: Type.String() })),
  facts: Type.Array(Type.String()),
});

/** As many as may come with one template. */
const MOST_BESIDE = 20;

/** Ready-made flows: what comes with each, and taking one. */
export function templateRoutes(deps: FlowRouteDeps & Pick<Services, 'templates'>): RouteDefinition[] {
  const answer = createFlowAnswers(deps);
  return [
    route({
      method: 'GET',
      url: '/api/templates',
      permission: 'flow.read',
      summary:
        'Ready-made flows, with what each brings along and which facts of the organisation it mentions',
      schema: { response: ListOf(TemplateItem) },
      handler: async () => ({ items: await deps.templates.list() }),
    }),
    route({
      method: 'POST',
      url: '/api/templates/take',
      permission: 'flow.edit',
      summary:
        'Makes a flow of a template, with its questions and sample tables and the templates wanted beside it',
      schema: {
        body: Closed({
          template: IdText,
          beside: Type.Optional(Type.Array(IdText, { maxItems: MOST_BESIDE })),
        }),
        response: FlowAnswer,
      },
      status: 201,
      async handler({ store, person, permissions, body, audit }) {
        const may = {
          tables: permissions.includes('table.edit'),
          knowledge: permissions.includes('knowledge.edit'),
        };
        const { template, beside = [] } = body;
        const made = await deps.templates.take(store, person.id, { template, beside, may });
        await audit('flow.create', made.id);
        return answer.flow(store, made);
      },
    }),
  ];
}
