import { AppError } from '../errors.ts';

/** What sign-in and people answer when they say no. */
export const problems = {
  wrongPassword: () =>
    new AppError(
      'sign-in.wrong',
      {
        vi: 'Email hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi thử lại.',
        en: 'The e-mail or the password is wrong. Check both and try again.',
      },
      401,
    ),
  wait: (seconds: number) =>
    new AppError(
      'sign-in.wait',
      {
        vi: `Đã sai nhiều lần. Hãy chờ ${wordsOf(seconds).vi} rồi thử lại.`,
        en: `There were many wrong attempts. Wait ${wordsOf(seconds).en}, then try again.`,
      },
      429,
      { seconds },
    ),
  linkInvalid: () =>
    new AppError(
      'link.invalid',
      {
        vi: 'Liên kết này không dùng được: đã dùng rồi, đã hết hạn hoặc bị thu hồi. Hãy xin một liên kết mới.',
        en: 'This link does not work: it was used, has expired or was withdrawn. Ask for a new one.',
      },
      404,
    ),
  setUpDone: () =>
    new AppError(
      'setup.done',
      {
        vi: 'Máy chủ đã được thiết lập. Hãy đăng nhập.',
        en: 'This server is already set up. Sign in.',
      },
      409,
    ),
  emailTaken: () =>
    new AppError(
      'person.email-taken',
      {
        vi: 'Email này đã có tài khoản. Hãy dùng email khác, hoặc đăng nhập bằng tài khoản đó.',
        en: 'There is already an account with this e-mail. Use another, or sign in with that account.',
      },
      409,
    ),
  lastOwner: () =>
    new AppError(
      'person.last-owner',
      {
        vi: 'Đây là người quản trị cuối cùng nên không thể bỏ quyền hoặc khoá. Hãy cấp quyền quản trị cho người khác trước.',
        en: 'This is the last owner, who cannot lose the role or be suspended. Make someone else an owner first.',
      },
      409,
    ),
  ownPassword: () =>
    new AppError(
      'person.own-password',
      {
        vi: 'Đây là tài khoản của bạn. Hãy đổi mật khẩu ở trình đơn tài khoản, hoặc nhờ một người quản trị khác.',
        en: 'This is your own account. Change the password in the account menu, or ask another administrator.',
      },
      409,
    ),
  suspended: () =>
    new AppError(
      'person.suspended',
      {
        vi: 'Người này đang bị tạm khoá nên chưa đặt lại mật khẩu được. Hãy mở lại trước.',
        en: 'This person is suspended, so the password cannot be reset. Let them in again first.',
      },
      409,
    ),
  passwordWeak: () =>
    new AppError(
      'password.weak',
      {
        vi: 'Mật khẩu cần ít nhất 10 ký tự và không trùng với email hay các mật khẩu quá quen thuộc.',
        en: 'A password needs at least 10 characters and may not be your e-mail or a very common password.',
      },
      422,
    ),
} as const;

function wordsOf(seconds: number): { vi: string; en: string } {
  if (seconds < 60) return { vi: `${seconds} giây`, en: `${seconds} seconds` };
  const minutes = Math.ceil(seconds / 60);
  return { vi: `${minutes} phút`, en: minutes === 1 ? '1 minute' : `${minutes} minutes` };
}
