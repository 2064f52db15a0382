import { AppError } from '../errors.ts';

/** Why an officer's act on a chat is refused, and what to do. */
export const chatProblems = {
  taken: (name: string) =>
    new AppError(
      'chat.taken',
      {
        vi: `${name} đang giữ cuộc trò chuyện này. Chưa gửi gì. Muốn trả lời thay, hãy bấm “Nhận thay”.`,
        en: `${name} has this chat. Nothing was sent. To answer in their place, press “Take over”.`,
      },
      409,
      { name },
    ),
  withBot: () =>
    new AppError(
      'chat.with-bot',
      {
        vi: 'Trợ lý tự động đang trả lời cuộc trò chuyện này. Chưa gửi gì. Hãy bấm “Nhận trò chuyện” trước.',
        en: 'The automatic assistant has this chat. Nothing was sent. Press “Take this chat” first.',
      },
      409,
    ),
  windowClosed: () =>
    new AppError(
      'chat.window-closed',
      {
        vi: 'Người dân đã im lặng quá 48 giờ nên Zalo không cho gửi tin miễn phí. Chưa gửi gì. Hãy đợi họ nhắn lại, hoặc gọi điện.',
        en: 'The citizen has been silent for more than 48 hours, so Zalo allows no free message. Nothing was sent. Wait until they write, or call.',
      },
      409,
    ),
  empty: () =>
    new AppError(
      'chat.empty',
      {
        vi: 'Tin chưa có nội dung. Hãy viết lời trả lời hoặc chọn một ảnh.',
        en: 'The message is empty. Write an answer or choose a picture.',
      },
      422,
    ),
} as const;
