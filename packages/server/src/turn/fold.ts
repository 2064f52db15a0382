import type { SessionDoc } from '../documents.ts';
import type { Incoming } from './incoming.ts';
import { parkBody, type Turned } from './poison.ts';

const ONCE_PER_MS = 60_000;

const PLEASE_WAIT =
  'Anh/chị nhắn nhanh quá nên hệ thống chưa kịp đọc hết. ' +
  'Những tin vừa gửi đã được ghi lại; xin chờ một chút rồi nhắn tiếp.';

/** A contact with too many waiting events: this one is kept for a person, and one word a minute asks for patience. */
export function fold(before: SessionDoc, { event }: Incoming, now: number): Turned {
  const told = before.slowedAt !== undefined && now - before.slowedAt < ONCE_PER_MS;
  const quiet = told || before.state.handOver !== undefined;
  return {
    session: before.state,
    effects: quiet ? [] : [{ kind: 'send', message: { text: PLEASE_WAIT } }],
    park: parkBody(event, 'turn.too-fast'),
  };
}
