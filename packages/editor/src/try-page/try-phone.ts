import type { Flow } from '@danloi/engine/flow';
import { messageOf, request } from '../api/client.ts';
import type { Keep, Trying } from '../phone/context.ts';
import { createPhoneStore, type SimulateAnswer } from '../phone/phone-store.ts';

/** What a link leads to. */
export interface LinkAnswer {
  workspaceName: string;
  flowName: string;
  expiresAt: string;
}

const pathOf = (token: string): string => `/api/try/${encodeURIComponent(token)}`;

export const getLink = (token: string) => request<LinkAnswer>('GET', pathOf(token));

/** The draft stays with the server: a phone behind a link knows nothing of it. */
const UNSEEN: Flow = {
  ...{ format: 2, id: 'thu', name: '', variables: [], triggers: [], nodes: [], edges: [] },
};

/** A phone that talks with the draft behind a link. Pictures that are sent never leave it. */
export function createTryPhone(token: string, account: string): Trying {
  const own = new Map<string, string>();
  const keep: Keep = async (file) => {
    const id = `thu-${own.size + 1}`;
    own.set(id, URL.createObjectURL(file));
    return { ok: true, id };
  };
  const phone = createPhoneStore({
    flow: () => UNSEEN,
    now: Date.now,
    async simulate({ session, event, buttons }) {
      try {
        const {
          notes,
          messages,
          session: next,
        } = await request<Pick<SimulateAnswer, 'notes' | 'messages' | 'session'>>('POST', pathOf(token), {
          event,
          buttons,
          ...(session === undefined ? {} : { session }),
        });
        return { ok: true, answer: { session: next, messages, notes, path: [], vars: {} } };
      } catch (error) {
        return { ok: false, message: messageOf(error), inDraft: false };
      }
    },
  });
  return {
    ...{ phone, account, keep },
    mediaUrl: (media) => own.get(media) ?? `${pathOf(token)}/media/${encodeURIComponent(media)}`,
    stepName: (node) => node,
    showStep: () => undefined,
  };
}
