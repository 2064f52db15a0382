import type { Finding, Flow, TestResult, Text } from '@danloi/engine';
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
  /** The first conversation that goes another way than it was recorded. */
  testsFailed: (failed: Extract<TestResult, { ok: false }>[]) => {
    const [first] = failed;
    const more = failed.length - 1;
    return new AppError(
      'flow.tests-failed',
      {
        vi: [
          `Cuộc trò chuyện mẫu “${first?.name ?? ''}” không còn như đã ghi. ${first?.text.vi ?? ''}`.trim(),
          more > 0 ? `Còn ${more} cuộc khác cũng vậy.` : undefined,
          'Bản đang chạy không thay đổi. Hãy sửa kịch bản, ghi lại cuộc mẫu, hoặc nêu lý do rồi vẫn xuất bản.',
        ]
          .filter((one) => one !== undefined)
          .join(' '),
        en: [
          `The recorded conversation “${first?.name ?? ''}” goes another way now. ${first?.text.en ?? ''}`.trim(),
          more > 0 ? `So do ${more} more.` : undefined,
          'The live version is unchanged. Mend the flow, record the conversation anew, or publish all the same with a reason.',
        ]
          .filter((one) => one !== undefined)
          .join(' '),
      },
      422,
      { failed },
    );
  },
  /** What was tried cannot be played again on the draft as it is. */
  cannotRecord: () =>
    new AppError(
      'flow.cannot-record',
      {
        vi: 'Chưa lưu được bài kiểm tra vì kịch bản đã đổi so với lúc chạy thử. Bản nháp vẫn nguyên. Hãy chạy thử lại từ đầu rồi lưu.',
        en: 'The test was not kept: the flow has changed since it was tried. The draft is as it was. Try it again from the start, then keep it.',
      },
      422,
    ),
  tooSlow: () =>
    new AppError(
      'flow.too-slow',
      {
        vi: 'Kịch bản quá lớn nên chưa đi hết được các đường trong 30 giây. Chưa có gì thay đổi; hãy thử lại sau, hoặc chia nhỏ kịch bản.',
        en: 'The flow is too large to be walked within 30 seconds. Nothing was changed; try again later, or divide the flow.',
      },
      503,
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
  needsApproval: () =>
    new AppError(
      'flow.needs-approval',
      {
        vi: 'Đơn vị yêu cầu mọi kịch bản phải được duyệt. Bản đang chạy không thay đổi. Hãy trình duyệt bản nháp này.',
        en: 'Every flow of this organisation must be approved. The live version is unchanged. Ask for approval of this draft.',
      },
      403,
    ),
  ownWork: () =>
    new AppError(
      'flow.own-work',
      {
        vi: 'Bạn đã soạn hoặc trình bản nháp này, nên người khác phải duyệt. Chưa có gì thay đổi.',
        en: 'You drew this draft or asked for its approval, so another person must approve it. Nothing was changed.',
      },
      403,
    ),
  noApprover: () =>
    new AppError(
      'flow.no-approver',
      {
        vi: 'Chưa trình được vì chưa có người nào khác được duyệt bản nháp này. Bản nháp vẫn nguyên. Hãy nhờ người quản trị mời thêm một người duyệt.',
        en: 'It was not sent: nobody else may approve this draft. The draft is as it was. Have an administrator invite an approver.',
      },
      422,
    ),
  notAsked: () =>
    new AppError(
      'flow.not-asked',
      {
        vi: 'Bản nháp này hiện không chờ duyệt. Chưa có gì thay đổi. Hãy tải lại trang.',
        en: 'This draft does not wait for approval now. Nothing was changed. Load the page again.',
      },
      409,
    ),
  changedSinceAsked: () =>
    new AppError(
      'flow.changed-since-asked',
      {
        vi: 'Bản nháp đã được sửa sau khi trình duyệt. Chưa xuất bản gì. Hãy nhờ người soạn trình lại.',
        en: 'The draft was edited after approval was asked for. Nothing was published. Have its author ask again.',
      },
      409,
    ),
  nothingNew: () =>
    new AppError(
      'flow.nothing-new',
      {
        vi: 'Bản nháp giống hệt phiên bản đang chạy nên chưa có gì để làm.',
        en: 'The draft is the same as the live version, so there is nothing to do.',
      },
      409,
    ),
  changedSincePlanned: () =>
    new AppError(
      'flow.changed-since-planned',
      {
        vi: 'Bản nháp đã được sửa sau khi hẹn giờ, nên chưa xuất bản. Bản đang chạy không thay đổi. Hãy xem lại rồi hẹn lại.',
        en: 'The draft was edited after it was scheduled, so it was not published. The live version is unchanged. Look at it and schedule it again.',
      },
      409,
    ),
  mayNoMore: () =>
    new AppError(
      'flow.may-no-more',
      {
        vi: 'Người hẹn giờ không còn quyền xuất bản, nên chưa xuất bản. Bản đang chạy không thay đổi.',
        en: 'The person who scheduled it may no longer publish, so it was not published. The live version is unchanged.',
      },
      403,
    ),
  pastTime: () =>
    new AppError(
      'flow.past-time',
      {
        vi: 'Giờ hẹn phải ở sau lúc này và trong vòng một năm. Chưa hẹn gì. Hãy chọn giờ khác.',
        en: 'The time must lie ahead, within a year. Nothing was scheduled. Choose another time.',
      },
      422,
    ),
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
