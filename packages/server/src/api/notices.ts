import Type from 'typebox';
import { people } from '../documents.ts';
import type { Notices } from '../notices/index.ts';
import type { Store } from '../store/store.ts';
import {
  Closed,
  IdParams,
  isoTime,
  ListOf,
  paging,
  pagingFields,
  type RouteDefinition,
  route,
} from './http.ts';

const Notice = Closed({
  id: Type.String(),
  at: Type.String(),
  title: Type.String(),
  text: Type.String(),
  urgent: Type.Boolean(),
  flow: Closed({ id: Type.String(), version: Type.String() }),
  done: Type.Optional(Closed({ at: Type.String(), by: Type.String() })),
});

/** What flows told staff, until somebody has dealt with it. */
export function noticeRoutes({
  notices,
  store: all,
}: {
  notices: Notices;
  store: Pick<Store, 'get'>;
}): RouteDefinition[] {
  const nameOf = async (workspace: string, id: string): Promise<string> => {
    const person = await all.get(people, id);
    return person?.workspace === workspace ? person.name : '';
  };
  return [
    route({
      method: 'GET',
      url: '/api/notices',
      permission: 'submission.read',
      summary: 'Notices to staff, newest first; the reading is recorded',
      schema: {
        query: Closed({ ...pagingFields, open: Type.Optional(Type.Boolean()) }),
        response: ListOf(Notice),
      },
      async handler({ store, query, audit }) {
        const page = await notices.list(store, { open: query.open ?? false, ...paging(query) });
        if (page.items.length > 0) await audit('notice.read', page.items.map(({ id }) => id).join(' '));
        const items = await Promise.all(
          page.items.map(async ({ id, at, title, text, urgent, flow, done }) => ({
            ...{ id, at: isoTime(at), title, text, urgent, flow },
            ...(done === undefined
              ? {}
              : { done: { at: isoTime(done.at), by: await nameOf(store.workspace, done.by) } }),
          })),
        );
        return { items, ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/notices/:id/done',
      permission: 'submission.work',
      summary: 'Somebody has dealt with a notice',
      schema: { params: IdParams, response: Closed({ ok: Type.Literal(true) }) },
      async handler({ store, params, person, audit }) {
        await notices.finish(store, params.id, person.id);
        await audit('notice.done', params.id);
        return { ok: true as const };
      },
    }),
  ];
}
