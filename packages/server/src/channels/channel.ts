/** What a messaging channel must offer to the rest of the server. One implementation per kind of account. */
import type { OutboundMessage, Text } from '@danloi/engine';
import type { ChannelDoc } from '../documents.ts';
import type { Stored } from '../store/store.ts';

/** What became of one message. The outbox decides by it: done, again later, dead letter, or the whole account waits. */
export type SendOutcome =
  | { kind: 'accepted'; messageId?: string }
  /** Certainly not delivered; try again, after `afterMs` when the channel says how long. */
  | { kind: 'retry'; code: string; afterMs?: number }
  /** Permanent for this message: trying again cannot help. */
  | { kind: 'refused'; code: string }
  /** May have been delivered: at most one more try. */
  | { kind: 'unknown'; code: string }
  /** Nothing of this account can be sent now: token gone, account stopped. */
  | { kind: 'blocked'; code: string; afterMs: number }
  /** Given up before the next call, since `mayGoOn` said no: nothing is known to be wrong with the message. */
  | { kind: 'left'; code: string };

export interface SendRequest {
  channel: Stored<ChannelDoc>;
  /** The contact's id on the channel. */
  contact: string;
  message: OutboundMessage;
  /** Id of the outbox item: the same on every try. */
  id: string;
  /** When the contact last wrote, ms since 1970: channels close their window some time after. */
  lastInboundAt: number;
  /**
   * To be asked right before each call that shows something to the contact: false when the message was given up meanwhile,
   * or when another server may be at it, since this one stood still for too long.
   */
  mayGoOn?(): boolean;
}

export interface ChannelAdapter {
  kind: ChannelDoc['kind'];
  /** Never throws for what the channel answers; an outcome says it. */
  send(request: SendRequest): Promise<SendOutcome>;
  /** Calls a minute that one app of this channel may make. */
  ratePerMinute: number;
  /** A code of an outcome in words for the people of the public body. */
  explain(code: string): Text;
}
