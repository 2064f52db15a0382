/** A conversation as the page shows it, read from the journal. */

import type { User } from '../identities.ts';
import type { BubbleButton, Entry } from '../journal.ts';
import type { World } from '../world.ts';

export interface Line {
  n: number;
  at: number;
  from: 'citizen' | 'bot' | 'clerk' | 'note';
  text: string;
  picture?: string;
  buttons?: BubbleButton[];
  /** Of the citizen's own words: whether the server has taken them. */
  state?: 'taken' | 'waiting' | 'lost';
}

const notes: Record<string, string> = {
  follow: 'Đã quan tâm tài khoản',
  unfollow: 'Đã bỏ quan tâm',
  user_withdraw: 'Đã yêu cầu xoá dữ liệu cá nhân',
  user_send_location: 'Đã gửi vị trí',
  user_send_sticker: 'Đã gửi nhãn dán',
  user_submit_info: 'Đã chia sẻ thông tin liên hệ',
};

export function conversationOf(world: World, user: User): Line[] {
  const { entries } = world.journal;
  const states = new Map<string, 'taken' | 'lost'>();
  const own = new Set<string>();
  const labels = new Map<string, string>();
  const lines: Line[] = [];
  for (const entry of entries) {
    if (entry.kind === 'attempt' && entry.status === 200) states.set(entry.event, 'taken');
    if (entry.kind === 'lost') states.set(entry.event, 'lost');
    if (entry.kind !== 'bubble' || entry.user !== user.id) continue;
    own.add(entry.messageId);
    for (const button of entry.buttons) if (button.payload) labels.set(button.payload, button.title);
  }
  for (const entry of entries) {
    const line = lineOf(entry, user, { own, labels, states });
    if (line) lines.push(line);
  }
  return lines;
}

interface Known {
  /** Ids of the bot's own messages, to tell their echo from a clerk's words. */
  own: ReadonlySet<string>;
  /** Titles of buttons by payload: a tap is shown as what the person tapped. */
  labels: ReadonlyMap<string, string>;
  states: ReadonlyMap<string, 'taken' | 'lost'>;
}

function lineOf(entry: Entry, user: User, known: Known): Line | undefined {
  if (!('user' in entry) || entry.user !== user.id) return undefined;
  const { n, at } = entry;
  if (entry.kind === 'bubble') {
    const picture = entry.picture && pictureOf(entry.picture);
    return { n, at, from: 'bot', text: entry.text, buttons: entry.buttons, ...(picture ? { picture } : {}) };
  }
  if (entry.kind !== 'event') return undefined;
  if (entry.name === 'oa_send_text')
    return known.own.has(entry.messageId ?? '')
      ? undefined
      : { n, at, from: 'clerk', text: entry.text ?? '' };
  const state = known.states.get(entry.event) ?? 'waiting';
  const note = notes[entry.name];
  if (note !== undefined) return { n, at, from: 'note', text: note, state };
  if (!entry.name.startsWith('user_send')) return undefined;
  const text = known.labels.get(entry.text ?? '') ?? entry.text ?? '';
  return { n, at, from: 'citizen', text, state, ...(entry.picture ? { picture: entry.picture } : {}) };
}

const pictureOf = (place: string): string =>
  place.startsWith('https:') ? place : `/by-hand/attachments/${place}`;
