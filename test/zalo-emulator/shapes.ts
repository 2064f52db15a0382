/** The bodies of webhook events, by their kinds: documented shapes and those seen in the wild. */
import type { Oa, User } from './identities.ts';

export type EventBody = Record<string, unknown> & { event_name?: string };

/** A message from a person. `message` beyond the id is the caller's. */
export function fromUser(
  name: string,
  user: User,
  at: number,
  messageId: string,
  message: object,
): EventBody {
  return {
    app_id: user.oa.app.id,
    user_id_by_app: user.idByApp,
    event_name: user.anonymous ? name.replace('user_send', 'anonymous_send') : name,
    timestamp: String(at),
    sender: { id: user.id },
    recipient: { id: user.oa.id },
    message: {
      msg_id: messageId,
      ...(user.anonymous ? { conversation_id: `c${user.id.slice(-6)}` } : {}),
      ...message,
    },
  };
}

/** `follow` and its like carry no sender and no message. */
export function following(name: 'follow' | 'unfollow', user: User, at: number): EventBody {
  return {
    app_id: user.oa.app.id,
    oa_id: user.oa.id,
    follower: { id: user.id },
    user_id_by_app: user.idByApp,
    event_name: name,
    source: 'oa_profile',
    timestamp: String(at),
  };
}

/** The person asks that their data be erased, or opens the chat for the first time. */
export function aboutUser(name: 'user_withdraw' | 'user_click_chatnow', user: User, at: number): EventBody {
  return {
    app_id: user.oa.app.id,
    oa_id: user.oa.id,
    user_id: user.id,
    user_id_by_app: user.idByApp,
    event_name: name,
    timestamp: String(at),
  };
}

/** Shared contact data. The phone comes as a number in older clients. */
export function contactShared(user: User, at: number, info: object): EventBody {
  return {
    app_id: user.oa.app.id,
    user_id_by_app: user.idByApp,
    event_name: 'user_submit_info',
    timestamp: String(at),
    sender: { id: user.id },
    recipient: { id: user.oa.id },
    info,
  };
}

/** Our own send coming back, or a clerk's message (`admin_id`). */
export function fromOa(name: string, user: User, at: number, message: object, adminId?: string): EventBody {
  return {
    app_id: user.oa.app.id,
    user_id_by_app: user.idByApp,
    event_name: name,
    timestamp: String(at),
    sender: { id: user.oa.id, ...(adminId === undefined ? {} : { admin_id: adminId }) },
    recipient: { id: user.id },
    message,
  };
}

/** Receipts are not messages, and the account may stand on either side of them. */
export function receipt(
  name: 'user_received_message' | 'user_seen_message',
  user: User,
  at: number,
  messageId: string,
  oaSends: boolean,
): EventBody {
  const oa = { id: user.oa.id };
  const person = { id: user.id };
  return {
    app_id: user.oa.app.id,
    user_id_by_app: user.idByApp,
    event_name: name,
    timestamp: String(at),
    sender: oaSends ? oa : person,
    recipient: oaSends ? person : oa,
    message: name === 'user_seen_message' ? { msg_ids: [messageId] } : { msg_id: messageId },
  };
}

/** What the "Test" button of the console posts: placeholder ids, the same each time. */
export function consoleSample(oa: Oa, at: number): EventBody {
  return {
    app_id: oa.app.id,
    sender: { id: '246845883529197922' },
    user_id_by_app: '552177279717587730',
    recipient: { id: '388613280878808645' },
    event_name: 'user_send_text',
    message: { text: 'message', msg_id: 'This is message id' },
    timestamp: String(at),
  };
}
