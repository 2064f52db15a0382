import Type from 'typebox';
import { commonError } from '../errors.ts';
import type { Approval } from '../flows/approvals.ts';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import { type FlowRouteDeps, nameOf, Rev } from './flow-answers.ts';
import {
  Closed,
  IdParams,
  IdText,
  isoTime,
  ListOf,
  OneOf,
  type RouteDefinition,
  route,
  TextSchema,
} from './http.ts';
import { auditOf, PublishBody, Published, publishOrPlan } from './publication.ts';

const Words = Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' });
const Note = Type.Optional(Type.String({ maxLength: 2_000 }));
const Comment = Closed({
  id: Type.String(),
  node: Type.Optional(Type.String()),
  by: Type.String(),
  at: Type.String(),
  text: Type.String(),
  done: Type.Boolean(),
});
const ApprovalAnswer = Closed({
  flow: Type.String(),
  state: OneOf(['asked', 'returned']),
  rev: Type.Integer(),
  /** The draft is still the one that was asked for. */
  current: Type.Boolean(),
  askedBy: Type.String(),
  askedAt: Type.String(),
  note: Type.Optional(Type.String()),
  answeredBy: Type.Optional(Type.String()),
  answeredAt: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  comments: Type.Array(Comment),
  /** The person who asks has drawn or asked for it, and so cannot approve it. */
  own: Type.Boolean(),
});
const Planned = Closed({
  at: Type.String(),
  by: Type.String(),
  /** The draft was edited since: it will not be published. */
  changed: Type.Boolean(),
  failed: Type.Optional(Closed({ text: TextSchema, at: Type.String() })),
});

type Deps = FlowRouteDeps & Pick<Services, 'platform' | 'workspaces'>;

/** Who did it, in the answer; one who left has no name any more. */
function answers(deps: Deps) {
  const nameById = nameOf(deps);
  const name = async (store: WorkspaceStore, id: string | undefined) => (await nameById(store, id)) ?? '';
  const approval = async (store: WorkspaceStore, who: string, found: Approval) => {
    const { note, answeredBy, answeredAt, reason } = found;
    return {
      flow: found.flow,
      state: found.state,
      rev: found.draftRev,
      current: found.current,
      askedBy: await name(store, found.askedBy),
      askedAt: isoTime(found.askedAt),
      ...(note === undefined ? {} : { note }),
      ...(answeredBy === undefined ? {} : { answeredBy: await name(store, answeredBy) }),
      ...(answeredAt === undefined ? {} : { answeredAt: isoTime(answeredAt) }),
      ...(reason === undefined ? {} : { reason }),
      comments: await Promise.all(
        found.comments.map(async ({ id, node, by, at, text, done }) => ({
          ...{ id, text, done: done === true, at: isoTime(at) },
          by: await name(store, by),
          ...(node === undefined ? {} : { node }),
        })),
      ),
      own: found.authors.includes(who),
    };
  };
  return { name, approval };
}

/** A draft goes to an approver and comes back, or goes live. */
export function approvalRoutes(deps: Deps): RouteDefinition[] {
  return [...readRoutes(deps), ...authorRoutes(deps), ...approverRoutes(deps), ...commentRoutes(deps)];
}

function readRoutes(deps: Deps): RouteDefinition[] {
  const { flows, approvals, flowJobs, workspaces } = deps;
  const { name, approval } = answers(deps);
  return [
    route({
      method: 'GET',
      url: '/api/approvals',
      permission: 'flow.read',
      summary: 'Drafts that wait for an approver or were returned, the oldest first',
      schema: { response: ListOf(Closed({ ...ApprovalAnswer.properties, name: Type.String() })) },
      async handler({ store, person }) {
        const all = await approvals.list(store);
        const items = all.map(async (one) => ({
          ...(await approval(store, person.id, one)),
          name: one.name,
        }));
        return { items: await Promise.all(items) };
      },
    }),
    route({
      method: 'GET',
      url: '/api/flows/:id/approval',
      permission: 'flow.read',
      summary: 'Whether the draft waits for approval or for its time, and whether it must be approved',
      schema: {
        params: IdParams,
        response: Closed({
          needed: Type.Boolean(),
          /** Names of those who could approve it if the person who reads this asked for it. */
          approvers: Type.Array(Type.String()),
          approval: Type.Optional(ApprovalAnswer),
          planned: Type.Optional(Planned),
        }),
      },
      async handler({ store, workspace, person, params }) {
        const { draftRev } = await flows.get(store, params.id);
        const found = await approvals.get(store, params.id);
        const job = await flowJobs.planned(workspace, params.id);
        const { needsApproval } = await workspaces.get(workspace);
        return {
          needed: needsApproval === true,
          approvers: (await approvals.approvers(store, person.id, params.id)).map((one) => one.name),
          ...(found === undefined ? {} : { approval: await approval(store, person.id, found) }),
          ...(job === undefined
            ? {}
            : {
                planned: {
                  at: isoTime(job.plan.at),
                  by: await name(store, job.by),
                  changed: job.plan.rev !== draftRev,
                  ...(job.plan.failed === undefined
                    ? {}
                    : { failed: { text: job.plan.failed.text, at: isoTime(job.plan.failed.at) } }),
                },
              }),
        };
      },
    }),
  ];
}

function authorRoutes({ approvals }: Deps): RouteDefinition[] {
  return [
    route({
      method: 'POST',
      url: '/api/flows/:id/approval',
      permission: 'flow.edit',
      summary: 'Gives the draft of revision `rev` to an approver',
      schema: { params: IdParams, body: Closed({ rev: Rev, note: Note }) },
      async handler({ store, person, params, body: { rev, note }, audit }) {
        await approvals.ask(store, person.id, params.id, rev, note?.trim());
        await audit('flow.ask-approval', params.id);
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/flows/:id/approval',
      permission: 'flow.edit',
      summary: 'Takes the request back',
      schema: { params: IdParams },
      async handler({ store, params, audit }) {
        await approvals.withdraw(store, params.id);
        await audit('flow.withdraw-approval', params.id);
      },
    }),
  ];
}

function approverRoutes(deps: Deps): RouteDefinition[] {
  const { approvals } = deps;
  return [
    route({
      method: 'POST',
      url: '/api/flows/:id/approval/approve',
      permission: 'flow.publish',
      summary: 'Approves and publishes just the revision that was asked for, at once or at a time',
      schema: { params: IdParams, body: PublishBody, response: Published },
      status: 201,
      async handler({ store, person, params, body, audit }) {
        const asked = await approvals.mayApprove(store, person.id, params.id, body.rev);
        const answer = await publishOrPlan(deps, store, person.id, params.id, body, asked);
        await approvals.approved(store, person.id, params.id);
        await audit('flow.approve', params.id);
        await audit(...auditOf(params.id, answer));
        return answer;
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/approval/return',
      permission: 'flow.publish',
      summary: 'Gives a draft back to its author with the reason',
      schema: { params: IdParams, body: Closed({ reason: Words }) },
      async handler({ store, person, params, body, audit }) {
        await approvals.giveBack(store, person.id, params.id, body.reason.trim());
        await audit('flow.return', params.id);
      },
    }),
  ];
}

/** Those who draw and those who approve talk about a draft; others only read it. */
function commentRoutes({ approvals }: Deps): RouteDefinition[] {
  const mayTalk = (permissions: readonly string[]) => {
    if (!permissions.includes('flow.edit') && !permissions.includes('flow.publish'))
      throw commonError('permission.missing');
  };
  return [
    route({
      method: 'POST',
      url: '/api/flows/:id/approval/comments',
      permission: 'flow.read',
      summary: 'Says something about a step, or about the whole draft',
      schema: { params: IdParams, body: Closed({ node: Type.Optional(IdText), text: Words }) },
      async handler({ store, person, permissions, params, body: { node, text } }) {
        mayTalk(permissions);
        await approvals.comment(store, person.id, params.id, {
          text: text.trim(),
          ...(node === undefined ? {} : { node }),
        });
      },
    }),
    route({
      method: 'POST',
      url: '/api/flows/:id/approval/settle',
      permission: 'flow.read',
      summary: 'A comment that was dealt with, or not after all',
      schema: { params: IdParams, body: Closed({ comment: IdText, done: Type.Boolean() }) },
      async handler({ store, permissions, params, body }) {
        mayTalk(permissions);
        await approvals.settle(store, params.id, body.comment, body.done);
      },
    }),
  ];
}
