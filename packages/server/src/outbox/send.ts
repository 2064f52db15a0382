import type { ChannelAdapter, SendOutcome, SendRequest } from '../channels/channel.ts';
import { crashPoint } from '../crash-point.ts';
import type { OutboxItem, SessionDoc } from '../documents.ts';
import { fraction, type Platform } from '../platform.ts';
import { StoreUnavailableError } from '../store/store.ts';
import { sessionId } from '../turn/session-doc.ts';
import { type Decision, decide } from './decide.ts';
import type { PerformDeps } from './deps.ts';
import { carryOut } from './items.ts';
import { persist } from './persist.ts';
import { windowAt } from './windows.ts';

type SendItem = OutboxItem & { body: Extract<OutboxItem['body'], { kind: 'send' }> };

/** A channel that has not answered by then may or may not have taken the message. */
export const SEND_LIMIT_MS = 8_000;

/** Sends one message, or finds that it cannot be sent, and writes down which. */
export async function performSend(deps: PerformDeps, doc: SessionDoc, item: SendItem): Promise<void> {
  const { platform } = deps;
  const decision = await trySend(deps, doc, item);
  if (decision.do === 'dead-letter')
    platform.log.warn(
      { code: decision.code, channel: doc.channel, attempts: item.attempts },
      'a message was not sent',
    );
  crashPoint('after-send-before-commit');
  if (decision.do === 'leave') return;
  await persist(deps, doc, carryOut(item.seq, decision, platform.now()));
}

async function trySend(deps: PerformDeps, doc: SessionDoc, item: SendItem): Promise<Decision> {
  const { platform, accounts } = deps;
  const now = platform.now();
  const window = windowAt(doc.lastInboundAt, now);
  if (window === 'never') return { do: 'dead-letter', code: 'window.closed' };
  if (window === 'paid' && !deps.paidAllowed) return { do: 'dead-letter', code: 'window.paid' };
  const until = accounts.blockedUntil(doc.channel);
  if (until !== undefined) return { do: 'wait', until, attempts: item.attempts };
  const channel = await accounts.get(doc.channel);
  const adapter = channel && deps.adapters[channel.kind];
  if (!adapter) return { do: 'dead-letter', code: 'channel.missing' };
  crashPoint('before-send');
  const outcome = await sendWithin(platform, adapter, {
    channel,
    contact: doc.contact,
    message: item.body.message,
    id: item.id,
    lastInboundAt: doc.lastInboundAt,
    mayGoOn: () => isOurs(deps, doc, item),
  });
  if (outcome.kind === 'blocked') accounts.block(doc.channel, outcome.afterMs);
  return decide(item, outcome, platform.now(), fraction(platform));
}

/** For so long one call may show something at the other side; the channels keep their own limits below it. */
const ONE_CALL_MS = 6_000;

/** Is this message still to be sent, and by us? What was looked up on the way may have taken any time. */
function isOurs({ leases, sessions }: PerformDeps, doc: SessionDoc, { seq }: SendItem): boolean {
  const id = sessionId(doc);
  const known = sessions.peek(id);
  const waits = known === undefined || known.outbox.some((item) => item.seq === seq);
  return waits && leases.holds(id, ONE_CALL_MS);
}

function sendWithin(platform: Platform, adapter: ChannelAdapter, request: SendRequest): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const stop = platform.after(SEND_LIMIT_MS, () => resolve({ kind: 'unknown', code: 'send.timeout' }));
    adapter
      .send(request)
      .then(resolve, (error: unknown) => {
        platform.log.error({ err: error, code: 'send.failed', channel: request.channel.id }, 'a send failed');
        // Without the store the adapter had no token: certainly nothing was sent.
        const kind = error instanceof StoreUnavailableError ? 'retry' : 'unknown';
        resolve({ kind, code: 'send.failed' });
      })
      .finally(stop);
  });
}
