import type { Finding, Flow, Text } from '@danloi/engine';
import { AppError } from '../errors.ts';

/** What working with flows answers when it says no. */
export const flowProblems = {
  changed: (theirs: { rev: number; draft: Flow }) =>
    new AppError(
      'flow.changed',
      {
        vi: 'Người khác vừa lưu một bản nháp khác của kịch bản này. Bản của bạn chưa bị mất; hãy chọn giữ bản nào.',
        en: 'Someone else has saved another draft of this flow. Yours is not lost; choose which one to keep.',
      },
      409,
      theirs,
    ),
  invalid: (problems: { pointer: string; message: Text }[]) =>
    new AppError(
      'flow.invalid',
      {
        vi: 'Đây không phải là một kịch bản hợp lệ. Chưa có gì thay đổi; các chỗ sai được liệt kê bên dưới.',
        en: 'This is not a valid flow. Nothing was changed; the places that are wrong are listed below.',
      },
      422,
      { problems: problems.slice(0, 50) },
    ),
  hasErrors: (findings: Finding[]) =>
    new AppError(
      'flow.has-errors',
      {
        vi: 'Kịch bản còn lỗi nên chưa xuất bản được. Bản đang chạy không thay đổi. Hãy sửa các lỗi được liệt kê.',
        en: 'The flow has errors, so it was not published. The live version is unchanged. Correct the errors listed.',
      },
      422,
      { findings },
    ),
  /** A draft that cannot be tried yet: the first step in the way, by name, and how much more there is. */
  cannotTry: (findings: Finding[], draft: Flow) => {
    const [first] = findings;
    const step = draft.nodes.find(({ id }) => id === first?.node)?.name;
    const more = findings.length - 1;
    return new AppError(
      'flow.cannot-try',
      {
        vi: [
          step === undefined ? 'Chưa chạy thử được.' : `Chưa chạy thử được vì bước “${step}” chưa xong.`,
          first?.message.vi,
          more > 0 ? `Còn ${more} chỗ nữa cần sửa.` : undefined,
        ]
          .filter((one) => one !== undefined)
          .join(' '),
        en: [
          step === undefined
            ? 'It cannot be tried yet.'
            : `It cannot be tried yet: “${step}” is not finished.`,
          first?.message.en,
          more > 0 ? `${more} more to correct.` : undefined,
        ]
          .filter((one) => one !== undefined)
          .join(' '),
      },
      422,
      { findings },
    );
  },
  liveDelete: () =>
    new AppError(
      'flow.live',
      {
        vi: 'Kịch bản này đang chạy cho người dân. Chỉ người có quyền xuất bản mới xoá được.',
        en: 'This flow is live for citizens. Only a person who may publish can delete it.',
      },
      403,
    ),
  stuck: (detail: string) =>
    new AppError(
      'flow.stuck',
      {
        vi: 'Kịch bản dừng giữa chừng khi thử. Hãy xem các lỗi được đánh dấu trên bản vẽ rồi thử lại từ đầu.',
        en: 'The flow stopped in the middle of the try-out. Look at the marked problems, then start the try-out again.',
      },
      422,
      { detail },
    ),
} as const;
