import { serialiseFlow } from '@danloi/engine';
import Type from 'typebox';
import { draftOf } from '../flows/draft.ts';
import { compileOrRefuse } from '../flows/publish.ts';
import { DRAFT_LIMIT, Draft, Findings, type FlowRouteDeps, fileName, Rev } from './flow-answers.ts';
import { Closed, FileAnswer, IdParams, isoTime, type RouteDefinition, route } from './http.ts';

/** The draft of a flow: saved, looked over, given out as a file. */
export function draftRoutes(deps: FlowRouteDeps): RouteDefinition[] {
  const { flows } = deps;
  return [
    route({
      method: 'PUT',
      url: '/api/flows/:id/draft',
      permission: 'flow.edit',
      summary: 'Saves the draft if nobody saved another since `rev`; 409 gives theirs',
      schema: {
        params: IdParams,
        body: Closed({ rev: Rev, draft: Draft }),
        response: Closed({ rev: Type.Integer(), updatedAt: Type.String(), findings: Findings }),
      },
      bodyLimit: DRAFT_LIMIT,
      async handler({ store, person, params, body }) {
        const saved = await flows.save(store, person.id, params.id, body.rev, body.draft);
        return { ...saved, updatedAt: isoTime(saved.updatedAt) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/lint',
      permission: 'flow.read',
      summary: 'What is wrong or doubtful in a draft that is not saved',
      schema: { params: IdParams, body: Closed({ draft: Draft }), response: Closed({ findings: Findings }) },
      bodyLimit: DRAFT_LIMIT,
      async handler({ store, params, body }) {
        await flows.get(store, params.id);
        return { findings: await flows.lint(store, draftOf(params.id, body.draft, deps.registry)) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id/export',
      permission: 'flow.read',
      summary: 'The draft as a flow file',
      schema: { params: IdParams },
      async handler({ store, params }) {
        const { draft } = await flows.get(store, params.id);
        return new FileAnswer(serialiseFlow(draft), 'application/json', fileName(draft, 'json'));
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id/machine',
      permission: 'flow.read',
      summary: 'The draft compiled to an XState 5 machine config',
      schema: { params: IdParams },
      async handler({ store, params }) {
        const { draft, lastVersion } = await flows.get(store, params.id);
        const { known } = await flows.around(store);
        const version = String(lastVersion + 1);
        const { machine } = compileOrRefuse(draft, deps.registry, { version, flows: known.flows });
        const text = `${JSON.stringify(machine, null, 2)}\n`;
        return new FileAnswer(text, 'application/json', fileName(draft, 'xstate.json'));
      },
    }),
  ];
}
