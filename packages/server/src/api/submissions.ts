import Type from 'typebox';
import { people, type SubmissionDoc } from '../documents.ts';
import { notFound } from '../errors.ts';
import type { Media } from '../media/index.ts';
import type { Store, Stored } from '../store/store.ts';
import type { WorkspaceStore } from '../store/workspace-store.ts';
import type { Submissions } from '../submissions/index.ts';
import {
  Closed,
  IdParams,
  IdText,
  isoTime,
  ListOf,
  OneOf,
  paging,
  pagingFields,
  type RouteDefinition,
  route,
} from './http.ts';
import { mediaAnswer } from './media.ts';

const Status = OneOf(['new', 'open', 'done']);
const head = {
  id: Type.String(),
  caseNumber: Type.String(),
  form: Type.String(),
  urgent: Type.Boolean(),
  confidential: Type.Boolean(),
  status: Status,
  receivedAt: Type.String(),
};
const ListItem = Closed({ ...head, place: Type.Optional(Type.String()) });
const Field = Closed({
  name: Type.String(),
  title: Type.String(),
  type: Type.String(),
  class: Type.String(),
  value: Type.Unknown(),
});
const File = Closed({
  id: Type.String(),
  mime: Type.String(),
  state: OneOf(['waiting', 'stored', 'failed']),
});
const Event = Closed({
  at: Type.String(),
  by: Type.String(),
  what: Type.String(),
  note: Type.Optional(Type.String()),
});
const Whole = Closed({
  ...head,
  rev: Type.Integer(),
  fields: Type.Array(Field),
  media: Type.Array(File),
  history: Type.Array(Event),
  flow: Closed({ id: Type.String(), version: Type.String() }),
});

interface Deps {
  submissions: Submissions;
  media: Media;
  store: Pick<Store, 'get'>;
}

function headOf({ id, caseNumber, form, urgent, confidential, status, receivedAt }: Stored<SubmissionDoc>) {
  return { id, caseNumber, form, urgent, confidential, status, receivedAt: isoTime(receivedAt) };
}

/** Completed forms: read by those who work on them, each reading on record. */
export function submissionRoutes(deps: Deps): RouteDefinition[] {
  const { submissions } = deps;

  return [
    route({
      method: 'GET',
      url: '/api/submissions',
      permission: 'submission.read',
      summary: 'Submissions, newest first',
      schema: {
        query: Closed({ ...pagingFields, status: Type.Optional(Status) }),
        response: ListOf(ListItem),
      },
      handler: async ({ store, query }) => {
        const { status } = query;
        const page = await submissions.list(store, { ...paging(query), ...(status ? { status } : {}) });
        const items = page.items.map((item) => ({
          ...headOf(item),
          ...(item.place === undefined ? {} : { place: item.place }),
        }));
        return { ...page, items };
      },
    }),
    route({
      method: 'GET',
      url: '/api/submissions/counts',
      permission: 'submission.read',
      summary: 'How many submissions there are of each status',
      schema: { response: Closed({ new: Type.Integer(), open: Type.Integer(), done: Type.Integer() }) },
      handler: ({ store }) => submissions.counts(store),
    }),
    ...oneSubmission(deps),
  ];
}

/** Reading one, working on it, and its files. */
function oneSubmission(deps: Deps): RouteDefinition[] {
  const { submissions, media } = deps;
  return [
    route({
      method: 'GET',
      url: '/api/submissions/:id',
      permission: 'submission.read',
      summary: 'One submission; the reading is recorded',
      schema: { params: IdParams, response: Whole },
      handler: async ({ store, params, audit }) => {
        await submissions.get(store, params.id);
        await audit('submission.read', params.id);
        return whole(deps, store, params.id);
      },
    }),
    route({
      method: 'PATCH',
      url: '/api/submissions/:id',
      permission: 'submission.work',
      summary: 'Changes the status of a submission, adds a note, or both',
      schema: {
        params: IdParams,
        body: Closed({
          rev: Type.Integer({ minimum: 1 }),
          status: Type.Optional(Status),
          note: Type.Optional(Type.String({ minLength: 1, maxLength: 2_000 })),
        }),
        response: Whole,
      },
      handler: async ({ store, params, body, person, audit }) => {
        await submissions.change(store, params.id, { ...body, by: person.id });
        await audit('submission.change', params.id);
        return whole(deps, store, params.id);
      },
    }),
    route({
      method: 'GET',
      url: '/api/submissions/:id/media/:media',
      permission: 'submission.read',
      summary: 'A file of a submission; the reading is recorded',
      schema: { params: Closed({ id: IdText, media: IdText }) },
      handler: async ({ store, params, audit }) => {
        const { id, media: wanted } = params;
        const doc = await submissions.get(store, id);
        if (!doc.media.includes(wanted)) throw notFound();
        await audit('submission.media', `${id}/${wanted}`);
        const file = await media.read(store, wanted);
        if (!file) throw notFound();
        return mediaAnswer(wanted, file);
      },
    }),
  ];
}

/** The whole submission as the API shows it. */
async function whole({ submissions, media, ...deps }: Deps, store: WorkspaceStore, id: string) {
  const { doc, fields, history } = await submissions.read(store, id);
  const names = await namesOf(deps.store, store.workspace, history);
  return {
    ...headOf(doc),
    rev: doc.rev,
    fields,
    media: await Promise.all(doc.media.map((file) => media.describe(store, file))),
    history: history.map(({ at, by, what, note }) => ({
      ...{ at: isoTime(at), by: names.get(by) ?? by, what },
      ...(note === undefined ? {} : { note }),
    })),
    flow: doc.flow,
  };
}

/** Names of the people in a history, by id. */
async function namesOf(
  store: Pick<Store, 'get'>,
  workspace: string,
  history: SubmissionDoc['history'],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(history.map(({ by }) => by))) {
    const person = await store.get(people, id);
    if (person?.workspace === workspace) names.set(id, person.name);
  }
  return names;
}
