import { newSession, type OutboundMessage, type Text } from '@danloi/engine';
import type { TryLinkDoc } from '../documents.ts';
import { AppError } from '../errors.ts';
import type { Flows } from '../flows/index.ts';
import type { PhoneEvent } from '../flows/preview-event.ts';
import { PREVIEW_NOTES, type Simulate } from '../flows/simulate.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Store, Stored } from '../store/store.ts';
import { forWorkspace } from '../store/workspace-store.ts';
import { tryProblems } from './problems.ts';

type Link = Stored<TryLinkDoc>;

export interface TryAnswer {
  /** Sealed: whoever holds the link reads neither rows of tables nor what the flow keeps. */
  session: string;
  messages: OutboundMessage[];
  notes: Text[];
}

interface Deps {
  store: Store;
  secrets: Pick<Secrets, 'sealAtRest' | 'openAtRest'>;
  flows: Pick<Flows, 'get'>;
  simulate: Simulate;
}

/** The draft is in the way: whoever has the link can do nothing about it, and hears nothing of its inside. */
const isOfDraft = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'flow.cannot-try' || error.code === 'flow.stuck');

/** One event of a phone that holds a link, through the draft as it is saved now. Nothing is kept but by the phone itself. */
export function createTryChat({ store, secrets, flows, simulate }: Deps) {
  const placeOf = ({ workspace, id }: Link) => ({ workspace, kind: 'try-links', id, field: 'session' });

  const opened = (link: Link, sealed: string | undefined): unknown => {
    if (sealed === undefined) return undefined;
    try {
      return JSON.parse(secrets.openAtRest(placeOf(link), sealed));
    } catch {
      // Changed, or of another link: the chat begins anew.
      return newSession();
    }
  };

  return async (link: Link, sealed: string | undefined, event: PhoneEvent): Promise<TryAnswer> => {
    const { draft } = await flows.get(forWorkspace(store, link.workspace), link.flow);
    const answer = await simulate(link.workspace, draft, opened(link, sealed), event).catch(
      (error: unknown) => {
        throw isOfDraft(error) ? tryProblems.notReady() : error;
      },
    );
    return {
      session: secrets.sealAtRest(placeOf(link), JSON.stringify(answer.session)),
      messages: answer.messages,
      notes: answer.notes.filter((note) => PREVIEW_NOTES.has(note)),
    };
  };
}

export type TryChat = ReturnType<typeof createTryChat>;
