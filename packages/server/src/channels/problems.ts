import { AppError } from '../errors.ts';

/** What managing channels answers when it says no. */
export const problem = {
  taken: () =>
    new AppError(
      'channel.taken',
      {
        vi: 'OA này đã được kết nối với ứng dụng này. Hãy mở kênh có sẵn, hoặc kiểm tra lại ID ứng dụng và ID của OA.',
        en: 'This OA is connected with this app already. Open that channel, or check the ids of app and OA.',
      },
      409,
    ),
  siteVerifier: () =>
    new AppError(
      'channel.site-verifier',
      {
        vi: 'Không đọc được mã xác thực tên miền. Hãy dán tên tệp dạng zalo_verifier….html mà Zalo cho tải về.',
        en: 'The code for the proof of the domain cannot be read. Paste the name of the file zalo_verifier….html.',
      },
      422,
    ),
  noAppSecret: () =>
    new AppError(
      'channel.no-app-secret',
      {
        vi: 'Chưa có khóa bí mật của ứng dụng. Hãy nhập khóa đó trước, rồi bấm Cấp quyền.',
        en: 'The secret key of the app is missing. Enter it first, then ask for consent.',
      },
      409,
    ),
};
