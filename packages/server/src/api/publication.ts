import Type, { type Static } from 'typebox';
import type { Asked } from '../documents.ts';
import { flowProblems } from '../flows/problems.ts';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { FlowRouteDeps } from './flow-answers.ts';
import { Closed, IdText, isoTime, OneOf, TextSchema } from './http.ts';

export const ChangeList = Type.Array(
  Closed({
    kind: Type.String(),
    node: Type.Optional(Type.String()),
    port: Type.Optional(Type.String()),
    field: Type.Optional(Type.String()),
    from: Type.Optional(Type.Unknown()),
    to: Type.Optional(Type.Unknown()),
    text: TextSchema,
  }),
);
/** Where chats in older versions stand; `movable` could go on in the draft. */
export const Inside = Closed({
  total: Type.Integer(),
  /** In another version than the live one. */
  older: Type.Integer(),
  movable: Type.Integer(),
  steps: Type.Array(
    Closed({
      node: Type.String(),
      name: Type.String(),
      count: Type.Integer(),
      movable: Type.Integer(),
    }),
  ),
});

export const VersionParams = Closed({ id: IdText, n: Type.Integer({ minimum: 1 }) });

/** What a person decides at a publication. */
export const PublishBody = Closed({
  rev: Type.Integer({ minimum: 1 }),
  note: Type.Optional(Type.String({ maxLength: 1_000 })),
  /** Why it goes live though recorded conversations go another way now. */
  override: Type.Optional(Type.String({ minLength: 10, maxLength: 1_000, pattern: '\\S' })),
  /** Chats in older versions finish there, or go on in this one where their step still exists. */
  chats: Type.Optional(OneOf(['finish', 'move'])),
  /** When it is to go live; at once when absent. */
  at: Type.Optional(Type.String({ format: 'date-time' })),
});

export const Published = Closed({
  version: Type.Optional(Type.Integer()),
  plannedFor: Type.Optional(Type.String()),
});

const YEAR_MS = 366 * 24 * 3_600_000;

/** Publishes at once, or plans it after looking whether it could go live as it is; `asked`: another person approved it. */
export async function publishOrPlan(
  { publishing, flowJobs, platform }: FlowRouteDeps & Pick<Services, 'platform'>,
  store: WorkspaceStore,
  by: string,
  id: string,
  { rev, note, override, chats = 'finish', at }: Static<typeof PublishBody>,
  asked?: Asked,
): Promise<Static<typeof Published>> {
  const more = {
    chats,
    ...(note === undefined ? {} : { note }),
    ...(override === undefined ? {} : { override }),
    ...(asked === undefined ? {} : { asked }),
  };
  if (at === undefined) {
    const version = await publishing.publish(store, by, id, rev, more);
    // What was planned was this, or is overtaken by it.
    await flowJobs.cancel(store.workspace, id);
    return { version };
  }
  const due = Date.parse(at);
  const ahead = due - platform.now();
  if (!(ahead > 0 && ahead < YEAR_MS)) throw flowProblems.pastTime();
  await publishing.check(store, id, rev, more);
  await flowJobs.plan(store.workspace, id, by, { ...more, at: due, rev });
  return { plannedFor: isoTime(due) };
}

/** What is noted of it. */
export const auditOf = (flow: string, { version }: Static<typeof Published>): [string, string] =>
  version === undefined ? ['flow.plan', flow] : ['flow.publish', `${flow}.${version}`];
