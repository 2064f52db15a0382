import { DEFAULT_EMERGENCY_LINES, type EmergencyKind } from '../text/emergency.ts';
import type { Button, OutboundMessage } from './message.ts';
import { commandPayload } from './payload.ts';
import type { OfferedOption } from './session.ts';

/** What the workspace itself says to citizens, whatever the flow. */
export const WORDS = {
  lost: 'Xin lỗi, tôi chưa hiểu ý anh/chị. Anh/Chị có thể xem menu hoặc gặp cán bộ.',
  oldButton: 'Nút này thuộc tin nhắn cũ nên không còn dùng được.',
  cancelled: 'Đã dừng. Anh/Chị cần gì khác, vui lòng chọn dưới đây.',
  nothingToCancel: 'Hiện không có việc nào đang làm. Anh/Chị cần gì, vui lòng chọn dưới đây.',
  noHome: 'Anh/Chị cần hỗ trợ việc gì? Vui lòng nhắn nội dung cần hỏi, hoặc gặp cán bộ.',
  noBack: 'Đây là bước đầu tiên.',
  ended: 'Nội dung này đã kết thúc. Anh/Chị cần gì khác, vui lòng chọn dưới đây.',
  handOver:
    'Đã chuyển tới cán bộ trực. Anh/Chị vui lòng chờ, cán bộ sẽ trả lời tại đây. Muốn dùng lại trợ lý tự động, anh/chị nhắn "menu".',
  waiting: 'Hệ thống đang xử lý. Anh/Chị vui lòng chờ một chút.',
  flowGone: 'Nội dung này tạm thời chưa dùng được.',
  thanks: 'Rất vui được hỗ trợ anh/chị. Khi cần, anh/chị cứ nhắn tin.',
  insult:
    'Tôi xin lỗi vì chưa giúp được anh/chị. Anh/Chị nói rõ thêm việc cần hỗ trợ, hoặc nhắn "gặp cán bộ" để cán bộ trả lời.',
  unreadable:
    'Xin lỗi, tôi chưa đọc được tin nhắn này. Anh/Chị vui lòng nhắn lại bằng vài từ, ví dụ "căn cước".',
  sticker: 'Cảm ơn anh/chị. Tôi chưa hiểu nhãn dán, anh/chị vui lòng nhắn bằng chữ.',
  whichFlow: 'Anh/Chị muốn hỏi nội dung nào?',
  askErase:
    'Anh/Chị muốn xóa dữ liệu của mình? Nội dung trò chuyện và các phiếu đã gửi sẽ bị xóa, không lấy lại được.',
  erased: 'Yêu cầu xóa dữ liệu đã được nhận. Khi cần, anh/chị cứ nhắn tin.',
  afterAlert: 'Cần hỗ trợ thêm, anh/chị vui lòng nhắn tại đây hoặc chọn dưới đây.',
  stepFailed:
    'Xin lỗi, hệ thống vừa gặp trục trặc nên chưa làm tiếp được. Anh/Chị vui lòng chọn dưới đây, hoặc nhắn lại sau ít phút.',
  answerFailed:
    'Xin lỗi, hệ thống vừa gặp trục trặc với câu trả lời này. Anh/Chị vui lòng trả lời lại, hoặc chọn dưới đây.',
  failed:
    'Xin lỗi, hệ thống vừa gặp trục trặc nên chưa trả lời được. Nội dung anh/chị vừa nhắn chưa được ghi nhận.',
} as const;

/** Said while a flow waits for its time. */
export function pleaseWait({ time, day }: { time: string; day?: string }): string {
  const when = day === undefined ? time : `${time} ngày ${day}`;
  return `Anh/Chị vui lòng chờ, tôi sẽ nhắn tiếp lúc ${when}. Cần việc khác, anh/chị chọn dưới đây hoặc nhắn nội dung cần hỏi.`;
}

const HOME: OfferedOption = { id: 'home', label: 'Menu', payload: commandPayload('home') };
/** Erases what is known of the contact. */
export const ERASE: OfferedOption = {
  id: 'erase-now',
  label: 'Đồng ý xóa',
  payload: commandPayload('erase-now'),
};
const PERSON: OfferedOption = { id: 'handoff', label: 'Gặp cán bộ', payload: commandPayload('handoff') };

/** The ways on that always exist: the menu, where there is one, and a person. */
export function waysOn(hasHome: boolean): OfferedOption[] {
  return hasHome ? [HOME, PERSON] : [PERSON];
}

export function withButtons(text: string, options: readonly OfferedOption[]): OutboundMessage {
  const buttons = options.map(({ label, payload }): Button => ({ kind: 'choice', label, payload }));
  return { text, buttons };
}

const EMERGENCY: Record<EmergencyKind, { fact: string; words: string }> = {
  fire: { fact: 'so_cuu_hoa', words: 'Nếu đang có cháy, nổ hoặc cần cứu nạn' },
  medical: { fact: 'so_cap_cuu', words: 'Nếu có người cần cấp cứu' },
  police: { fact: 'so_cong_an', words: 'Nếu đang có nguy hiểm hoặc việc vi phạm pháp luật đang xảy ra' },
  child: { fact: 'so_tre_em', words: 'Nếu trẻ em đang bị xâm hại hoặc cần bảo vệ' },
};

/** The number to call at once. The workspace's own number, where it has set one (`so_cong_an` …). */
export function emergencyMessage(
  kind: EmergencyKind,
  values: Readonly<Record<string, string>>,
): OutboundMessage {
  const { fact, words } = EMERGENCY[kind];
  const own = Object.hasOwn(values, fact) ? values[fact]?.trim() : undefined;
  const phone = own === undefined || own === '' ? DEFAULT_EMERGENCY_LINES[kind] : own;
  return {
    text: `${words}, anh/chị gọi ngay ${phone} (miễn phí, trực 24/24).`,
    buttons: [{ kind: 'phone', label: `Gọi ${phone}`, phone }],
  };
}
