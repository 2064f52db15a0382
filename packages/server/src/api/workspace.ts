import Type from 'typebox';
import { CHAT_DAYS } from '../chats/index.ts';
import { flows, type WorkspaceDoc } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Stored } from '../store/store.ts';
import { assertFacts } from '../workspace/facts.ts';
import { WORKSPACE_VALUES, type WorkspaceChange, type Workspaces } from '../workspace/workspace.ts';
import { Closed, IdText, type RouteDefinition, route } from './http.ts';

const Values = Type.Record(
  Type.String({ minLength: 1, maxLength: WORKSPACE_VALUES.nameLength }),
  Type.String({ maxLength: WORKSPACE_VALUES.valueLength }),
  { maxProperties: WORKSPACE_VALUES.most },
);
const Hosts = Type.Array(Type.String({ minLength: 1, maxLength: 260 }), { maxItems: 50 });
const Days = Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), { maxItems: 400 });
const Calendar = Closed({ closed: Days, working: Days });
const WorkspaceAnswer = Closed({
  id: Type.String(),
  name: Type.String(),
  values: Values,
  homeFlow: Type.Optional(Type.String()),
  httpHosts: Type.Array(Type.String()),
  calendar: Calendar,
  needsApproval: Type.Boolean(),
  /** How many days conversations are kept after the citizen's last word. */
  chatDays: Type.Integer(),
});

const answer = ({
  id,
  name,
  values,
  homeFlow,
  httpHosts,
  calendar,
  needsApproval,
  chatDays,
}: Stored<WorkspaceDoc>) => ({
  id,
  name,
  values,
  ...(homeFlow === undefined ? {} : { homeFlow }),
  httpHosts: httpHosts ?? [],
  calendar: calendar ?? { closed: [], working: [] },
  needsApproval: needsApproval ?? false,
  chatDays: chatDays ?? CHAT_DAYS,
});

/** The public body's own record. */
export function workspaceRoutes(deps: { workspaces: Workspaces }): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/workspace',
      permission: 'signed-in',
      summary: 'The public body and the facts that texts can use',
      schema: { response: WorkspaceAnswer },
      handler: async ({ workspace }) => answer(await deps.workspaces.get(workspace)),
    }),
    route({
      method: 'PATCH',
      url: '/api/workspace',
      permission: 'workspace.manage',
      summary:
        'Changes the name, the facts, the flow that "menu" leads to, the hosts that steps may call, the days off',
      schema: {
        body: Closed({
          name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })),
          values: Type.Optional(Values),
          homeFlow: Type.Optional(Type.Union([IdText, Type.Null()])),
          httpHosts: Type.Optional(Hosts),
          calendar: Type.Optional(Calendar),
          needsApproval: Type.Optional(Type.Boolean()),
          chatDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
        }),
        response: WorkspaceAnswer,
      },
      async handler({ workspace, store, body, audit }) {
        const { name, values, homeFlow, httpHosts, calendar, needsApproval, chatDays } = body;
        if (typeof homeFlow === 'string' && (await store.get(flows, homeFlow)) === undefined)
          throw notFound();
        if (values !== undefined) assertFacts(values, (await deps.workspaces.get(workspace)).values);
        const to: WorkspaceChange = {
          ...(name === undefined ? {} : { name }),
          ...(values === undefined ? {} : { values }),
          ...(homeFlow === undefined ? {} : { homeFlow }),
          ...(httpHosts === undefined ? {} : { httpHosts }),
          ...(calendar === undefined ? {} : { calendar }),
          ...(needsApproval === undefined ? {} : { needsApproval }),
          ...(chatDays === undefined ? {} : { chatDays }),
        };
        const changed = await deps.workspaces.change(workspace, to);
        await audit('workspace.change', workspace);
        return answer(changed);
      },
    }),
  ];
}
