import type { ChannelDoc } from '../../documents.ts';
import type { Stored } from '../../store/store.ts';
import { Cache } from '../../turn/cache.ts';
import type { SendOutcome, SendRequest } from '../channel.ts';
import type { Directory } from './directory.ts';
import { goOn, type Progress, startProgress } from './progress.ts';
import { blocked, type SendBubbleDeps, sendBubble, within } from './send-bubble.ts';

type Channel = Stored<ChannelDoc>;

export interface SendDeps extends SendBubbleDeps {
  directory: Pick<Directory, 'change'>;
}

const MOST_IN_HAND = 5_000;
/** Renewal, plainer forms, upload, split: more rounds than these have no end. */
const MOST_ROUNDS = 40;

/**
 * Sends messages bubble by bubble. What Zalo accepted of a message is remembered, so that a later try goes on behind it;
 * a try that still runs is joined, never doubled.
 */
export function createSend(deps: SendDeps): (request: SendRequest) => Promise<SendOutcome> {
  const begun = new Cache<Progress>(MOST_IN_HAND);
  const running = new Map<string, Promise<SendOutcome>>();

  const run = async (key: string, request: SendRequest): Promise<SendOutcome> => {
    const progress = begun.get(key) ?? startProgress(request.message, request.channel.buttonForm);
    begun.set(key, progress);
    const outcome = await sendAll(deps, request, progress);
    if (outcome.kind === 'accepted' || outcome.kind === 'refused') begun.delete(key);
    if (outcome.kind === 'accepted') await noteAccepted(deps, request.channel, progress);
    return outcome;
  };

  return (request) => {
    const key = `${request.channel.id}|${request.contact}|${request.id}`;
    const current = running.get(key);
    if (current) return current;
    const started = run(key, request).finally(() => running.delete(key));
    running.set(key, started);
    return started;
  };
}

async function sendAll(deps: SendDeps, request: SendRequest, progress: Progress): Promise<SendOutcome> {
  const { channel } = request;
  const first = await within(deps.platform, deps.tokens.access(channel));
  if (first.kind !== 'ok') return blocked(first);
  const state = { token: first.access, renewed: false, uploaded: false };
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const [bubble] = progress.rest;
    if (!bubble) {
      if (goOn(progress)) continue;
      const { messageId } = progress;
      return { kind: 'accepted', ...(messageId === undefined ? {} : { messageId }) };
    }
    const stop = await sendBubble(deps, request, progress, bubble, state);
    if (stop) return stop;
  }
  return { kind: 'refused', code: 'zalo.-201' };
}

/** The last tick of the check-list, and the form of buttons that this account takes. Never turns a success around. */
async function noteAccepted(deps: SendDeps, channel: Channel, progress: Progress): Promise<void> {
  const { form } = progress;
  const newForm = progress.blamed === true && form !== channel.buttonForm;
  if (channel.answeredAt !== undefined && !newForm) return;
  try {
    await deps.directory.change(channel.id, (current) => {
      const changes = {
        ...(current.answeredAt === undefined ? { answeredAt: deps.platform.now() } : {}),
        ...(newForm && current.buttonForm === channel.buttonForm ? { buttonForm: form } : {}),
      };
      return Object.keys(changes).length > 0 ? { ...current, ...changes } : undefined;
    });
  } catch (error) {
    deps.platform.log.warn({ err: error, channel: channel.id }, 'a channel was not updated');
  }
}
