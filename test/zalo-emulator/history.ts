/** The rows of a conversation as `listrecentchat` and `conversation` give them, of lost events too. */
import type { Oa, User } from './identities.ts';

export interface HistoryRow {
  /** 0: from the OA, 1: from the person. */
  src: 0 | 1;
  time: number;
  type: string;
  message: string;
  message_id: string;
  from_id: string;
  to_id: string;
  from_display_name: string;
  from_avatar: string;
  to_display_name: string;
  to_avatar: string;
  url?: string;
  location?: string;
}

export interface History {
  add(
    user: User,
    row: Pick<HistoryRow, 'src' | 'time' | 'type' | 'message' | 'message_id'> & Partial<HistoryRow>,
  ): void;
  /** Newest first. */
  ofUser(user: User): HistoryRow[];
  /** The last row of each conversation, newest first. */
  recent(oa: Oa): HistoryRow[];
}

export function createHistory(): History {
  const rows = new Map<User, HistoryRow[]>();
  const newestFirst = (list: HistoryRow[]) => [...list].sort((a, b) => b.time - a.time);
  return {
    add(user, row) {
      const person = { id: user.id, name: user.name };
      const account = { id: user.oa.id, name: user.oa.name };
      const [from, to] = row.src === 1 ? [person, account] : [account, person];
      const list = rows.get(user) ?? [];
      rows.set(user, list);
      list.push({
        from_id: from.id,
        to_id: to.id,
        from_display_name: from.name,
        to_display_name: to.name,
        from_avatar: '',
        to_avatar: '',
        ...row,
      });
    },
    ofUser: (user) => newestFirst(rows.get(user) ?? []),
    recent(oa) {
      const last = [...rows].flatMap(([user, list]) => (user.oa === oa ? list.slice(-1) : []));
      return newestFirst(last);
    },
  };
}
