import Type from 'typebox';
import type { Consents } from '../consents/index.ts';
import { Closed, isoTime, ListOf, Paging, paging, type RouteDefinition, route } from './http.ts';

const Consent = Closed({
  id: Type.String(),
  at: Type.String(),
  purpose: Type.String(),
  version: Type.String(),
  agreed: Type.Boolean(),
  text: Type.String(),
  textHash: Type.String(),
  flow: Closed({ id: Type.String(), version: Type.String() }),
  /** The contact has withdrawn: nothing here leads to them any more. */
  erased: Type.Boolean(),
});

/** The ledger of consents, for whoever must show that somebody was asked. */
export function consentRoutes({ consents }: { consents: Consents }): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/consents',
      permission: 'submission.read',
      summary: 'What citizens agreed to or declined, newest first; never changed, only added to',
      schema: { query: Paging, response: ListOf(Consent) },
      async handler({ store, query }) {
        const page = await consents.list(store, paging(query));
        const items = page.items.map(
          ({ id, at, purpose, version, agreed, text, textHash, flow, contactKey }) => ({
            ...{ id, at: isoTime(at), purpose, version, agreed, text, textHash, flow },
            erased: contactKey === '',
          }),
        );
        return { items, ...(page.next === undefined ? {} : { next: page.next }) };
      },
    }),
  ];
}
