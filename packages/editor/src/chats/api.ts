import type { Text } from '@danloi/engine/manifest';
import { request } from '../api/client.ts';

/** What the list shows: nothing of what was said. */
export interface ChatItem {
  chat: string;
  channel: string;
  contactTail: string;
  lastAt: string;
  /** Absent while the assistant has the chat. */
  since?: string;
  reason?: string;
  waitingSince?: string;
  by?: { name: string; you: boolean };
}

export interface ChatLine {
  n: number;
  at: string;
  from: 'citizen' | 'bot' | 'staff';
  text?: string;
  what?: 'location' | 'contact' | 'sticker' | 'follow' | 'cards' | 'file';
  hidden?: true;
  files?: { id: string; kind: 'image' | 'file' | 'audio' | 'video'; name?: string; state: string }[];
  picture?: string;
  buttons?: string[];
  by?: string;
  sending?: 'waiting' | 'failed';
  failure?: Text;
}

export interface Chat extends ChatItem {
  window: { state: 'free' | 'paid' | 'never'; freeUntil: string; open: boolean };
  lines: ChatLine[];
  flow?: { id: string; name: string };
  answers: { title: string; type: string; value?: unknown; hidden?: true }[];
  tags: string[];
  submissions: {
    id: string;
    caseNumber: string;
    form: string;
    status: 'new' | 'open' | 'done';
    receivedAt: string;
  }[];
}

export const CHATS = ['chats'] as const;

const path = (chat: string): string => `/api/chats/${encodeURIComponent(chat)}`;

export const getChats = () => request<{ items: ChatItem[] }>('GET', '/api/chats');
export const getRunning = (before: number | undefined) =>
  request<{ items: ChatItem[]; next?: number }>(
    'GET',
    `/api/running-chats${before === undefined ? '' : `?before=${before}`}`,
  );
export const getChat = (chat: string) => request<Chat>('GET', path(chat));
export const takeChat = ({ chat, over }: { chat: string; over: boolean }) =>
  request<unknown>('POST', `${path(chat)}/take`, { over });
export const handBack = ({ chat, goOn }: { chat: string; goOn: boolean }) =>
  request<unknown>('POST', `${path(chat)}/hand-back`, { goOn });
export const sendAnswer = (input: { chat: string; key: string; text?: string; picture?: string }) => {
  const { chat, ...body } = input;
  return request<unknown>('POST', `${path(chat)}/answers`, body);
};

/** Keeps a picture on the server, to be sent with the next answer. */
export const addPicture = ({ chat, file }: { chat: string; file: File }) => {
  const form = new FormData();
  form.append('file', file);
  return request<{ id: string }>('POST', `${path(chat)}/pictures`, form);
};
export const fileUrl = (chat: string, id: string): string => `${path(chat)}/media/${encodeURIComponent(id)}`;
export const pictureUrl = (id: string): string => `/api/media/${encodeURIComponent(id)}`;

/** Nobody has this chat and the citizen waits. */
export const isWaiting = ({ since, by, waitingSince }: ChatItem): boolean =>
  since !== undefined && by === undefined && waitingSince !== undefined;
