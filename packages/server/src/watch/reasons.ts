import type { Text } from '@danloi/engine';

const REASONS: ReadonlyMap<string, Text> = new Map([
  [
    'effect.unsure',
    {
      vi: 'Máy chủ dừng đúng lúc đang làm việc này nên không rõ đã xong chưa. Hãy kiểm tra trước khi bấm gửi lại.',
      en: 'The server stopped in the middle of this, so it is not known whether it was done. Check before sending again.',
    },
  ],
  [
    'effect.failed',
    {
      vi: 'Máy chủ đã thử nhiều lần mà việc này không xong. Người dân đã được báo theo kịch bản.',
      en: 'The server tried this several times without success. The flow has told the citizen.',
    },
  ],
  [
    'outbox.full',
    {
      vi: 'Có quá nhiều tin đang chờ gửi cho người này nên tin cũ nhất được giữ lại ở đây.',
      en: 'Too many messages were waiting for this person; the oldest are kept here.',
    },
  ],
  [
    'turn.version-missing',
    {
      vi: 'Phiên bản kịch bản mà người dân đang dùng không còn. Người dân đã được đưa về đầu.',
      en: 'The version of the flow that the citizen was in is gone. The citizen was led back to the start.',
    },
  ],
  [
    'turn.step-bound',
    {
      vi: 'Kịch bản chạy vòng không dừng nên bị ngắt. Hãy mở kịch bản và kiểm tra các bước nối vòng.',
      en: 'The flow ran in circles and was stopped. Open the flow and look at the steps that form a loop.',
    },
  ],
  [
    'turn.too-large',
    {
      vi: 'Cuộc trò chuyện này giữ quá nhiều dữ liệu nên tin không được xử lý. Người dân đã được đưa về đầu.',
      en: 'This chat holds too much data, so the message was not handled. The citizen was led back to the start.',
    },
  ],
  [
    'turn.too-fast',
    {
      vi: 'Người dân nhắn quá nhanh nên tin này được giữ lại, chưa trả lời.',
      en: 'The citizen wrote too fast; this message was kept and not answered.',
    },
  ],
  [
    'session.newer',
    {
      vi: 'Dữ liệu do phiên bản Dẫn Lối mới hơn ghi. Hãy nâng cấp máy chủ này.',
      en: 'The data was written by a newer Dẫn Lối. Upgrade this server.',
    },
  ],
]);

/** Why an event was parked or an effect given up, in words; undefined for codes that a channel explains. */
export function reasonOf(code: string): Text | undefined {
  const known = REASONS.get(code);
  if (known || !code.startsWith('turn.')) return known;
  return {
    vi: `Một bước của kịch bản bị lỗi (${code}). Tin được giữ lại, người dân đã được đưa về đầu.`,
    en: `A step of the flow failed (${code}). The message was kept; the citizen was led back to the start.`,
  };
}

const HAND_OVERS: ReadonlyMap<string, string> = new Map([
  ['asked', 'Người dân muốn gặp cán bộ'],
  ['staff-message', 'Cán bộ đã nhắn trực tiếp'],
  ['taken', 'Cán bộ nhận trò chuyện'],
]);

/** Why a person has a chat: in the author's words, or in ours. */
export const handOverReason = (reason: string): string => HAND_OVERS.get(reason) ?? reason;
