import type { Text } from '@danloi/engine/manifest';

/** What the tool says between the bubbles. */
export const NOTES = {
  passed: {
    vi: 'Không ai trả lời, đã hết thời gian chờ.',
    en: 'Nobody answered; the time is over.',
  },
  nodeGone: {
    vi: 'Bước đang chạy không còn trong kịch bản. Cuộc trò chuyện bắt đầu lại.',
    en: 'The step where this chat stood is no longer in the flow. The chat starts again.',
  },
} as const satisfies Record<string, Text>;

export const failedStep = (name: string, reason: string): Text => ({
  vi: `Bước “${name}” gặp lỗi nên đi lối dự phòng. Chi tiết cho người vận hành: ${reason}`,
  en: `The step “${name}” failed and took another way. For whoever runs the server: ${reason}`,
});

export const startedAt = (name: string): Text => ({
  vi: `Chạy từ bước “${name}”, giữ những thông tin đang biết.`,
  en: `From the step “${name}” on, with what is known so far.`,
});

export const valueSet = (title: string): Text => ({
  vi: `Bạn đã đổi “${title}”.`,
  en: `You changed “${title}”.`,
});

export const clockSet = (words: string): Text => ({
  vi: `Từ đây là ${words}.`,
  en: `From here it is ${words}.`,
});
