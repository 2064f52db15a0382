import { AppError } from '../errors.ts';

/** What links for trying a draft answer when they say no. */
export const tryProblems = {
  /** One answer for a link that is wrong, too old or withdrawn: nobody learns which links there were. */
  invalid: () =>
    new AppError(
      'try.invalid',
      {
        vi: 'Liên kết chạy thử này không dùng được: có thể đã hết hạn, đã bị thu hồi hoặc bị chép thiếu. Hãy xin liên kết mới.',
        en: 'This link cannot be used: it may be too old, withdrawn or copied in part. Ask for a new one.',
      },
      404,
    ),
  notReady: () =>
    new AppError(
      'try.not-ready',
      {
        vi: 'Kịch bản đang được sửa nên lúc này chưa chạy thử được. Hãy thử lại sau ít phút.',
        en: 'The flow is being worked on and cannot be tried just now. Try again in a few minutes.',
      },
      409,
    ),
  tooMany: () =>
    new AppError(
      'try.too-many',
      {
        vi: 'Kịch bản này đang có 20 liên kết chạy thử. Hãy thu hồi bớt liên kết cũ rồi tạo lại.',
        en: 'This flow has 20 links for trying it already. Withdraw some, then make a new one.',
      },
      409,
    ),
} as const;
