import { CITIZEN_WORDS, wordsIn } from '../compile/citizen-words.ts';
import type { Text } from '../node-type/manifest.ts';
import { DEFAULT_EMERGENCY_LINES, type EmergencyKind } from '../text/emergency.ts';
import type { Button, OutboundMessage } from './message.ts';
import { commandPayload } from './payload.ts';
import type { OfferedOption } from './session.ts';

/** What the workspace itself says to citizens, whatever the flow. Other languages than these two get the Vietnamese. */
export const WORDS = {
  ...CITIZEN_WORDS,
  lost: {
    vi: 'Xin lỗi, tôi chưa hiểu ý anh/chị. Anh/Chị có thể xem menu hoặc gặp cán bộ.',
    en: 'Sorry, I did not understand. You can open the menu or talk to a person.',
  },
  oldButton: {
    vi: 'Nút này thuộc tin nhắn cũ nên không còn dùng được.',
    en: 'This button belongs to an old message and does not work any more.',
  },
  cancelled: {
    vi: 'Đã dừng. Anh/Chị cần gì khác, vui lòng chọn dưới đây.',
    en: 'Stopped. If you need anything else, please choose below.',
  },
  nothingToCancel: {
    vi: 'Hiện không có việc nào đang làm. Anh/Chị cần gì, vui lòng chọn dưới đây.',
    en: 'Nothing is going on right now. If you need anything, please choose below.',
  },
  noHome: {
    vi: 'Anh/Chị cần hỗ trợ việc gì? Vui lòng nhắn nội dung cần hỏi, hoặc gặp cán bộ.',
    en: 'How can I help? Please type your question, or talk to a person.',
  },
  noBack: { vi: 'Đây là bước đầu tiên.', en: 'This is the first step.' },
  ended: {
    vi: 'Nội dung này đã kết thúc. Anh/Chị cần gì khác, vui lòng chọn dưới đây.',
    en: 'This has come to its end. If you need anything else, please choose below.',
  },
  handOver: {
    vi: 'Đã chuyển tới cán bộ trực. Anh/Chị vui lòng chờ, cán bộ sẽ trả lời tại đây. Muốn dùng lại trợ lý tự động, anh/chị nhắn "menu".',
    en: 'The officer on duty has been told. Please wait, a person will answer here. To use the assistant again, type "menu".',
  },
  handedBack: {
    vi: 'Cán bộ đã trả lời xong. Trợ lý tự động tiếp tục hỗ trợ anh/chị.',
    en: 'The officer has finished. The automatic assistant goes on helping you.',
  },
  waiting: {
    vi: 'Hệ thống đang xử lý. Anh/Chị vui lòng chờ một chút.',
    en: 'This is being worked on. Please wait a moment.',
  },
  flowGone: {
    vi: 'Nội dung này tạm thời chưa dùng được.',
    en: 'This is not available at the moment.',
  },
  thanks: {
    vi: 'Rất vui được hỗ trợ anh/chị. Khi cần, anh/chị cứ nhắn tin.',
    en: 'You are welcome. Write whenever you need help.',
  },
  insult: {
    vi: 'Tôi xin lỗi vì chưa giúp được anh/chị. Anh/Chị nói rõ thêm việc cần hỗ trợ, hoặc nhắn "gặp cán bộ" để cán bộ trả lời.',
    en: 'I am sorry that I could not help. Please say what you need in other words, or type "talk to a person".',
  },
  unreadable: {
    vi: 'Xin lỗi, tôi chưa đọc được tin nhắn này. Anh/Chị vui lòng nhắn lại bằng vài từ, ví dụ "căn cước".',
    en: 'Sorry, I could not read this message. Please write a few words, for example "identity card".',
  },
  sticker: {
    vi: 'Cảm ơn anh/chị. Tôi chưa hiểu nhãn dán, anh/chị vui lòng nhắn bằng chữ.',
    en: 'Thank you. I do not understand stickers, please write in words.',
  },
  whichFlow: { vi: 'Anh/Chị muốn hỏi nội dung nào?', en: 'Which of these do you mean?' },
  languageSet: { vi: 'Từ đây tôi trả lời bằng tiếng Việt.', en: 'From now on I answer in English.' },
  askErase: {
    vi: 'Anh/Chị muốn xóa dữ liệu của mình? Nội dung trò chuyện và các phiếu đã gửi sẽ bị xóa, không lấy lại được.',
    en: 'Do you want your data erased? This chat and the forms that you have sent will be deleted and cannot be recovered.',
  },
  erased: {
    vi: 'Yêu cầu xóa dữ liệu đã được nhận. Khi cần, anh/chị cứ nhắn tin.',
    en: 'Your request to erase your data has been received. Write whenever you need help.',
  },
  afterAlert: {
    vi: 'Cần hỗ trợ thêm, anh/chị vui lòng nhắn tại đây hoặc chọn dưới đây.',
    en: 'If you need more help, please write here or choose below.',
  },
  stepFailed: {
    vi: 'Xin lỗi, hệ thống vừa gặp trục trặc nên chưa làm tiếp được. Anh/Chị vui lòng chọn dưới đây, hoặc nhắn lại sau ít phút.',
    en: 'Sorry, something went wrong and I cannot go on. Please choose below, or write again in a few minutes.',
  },
  answerFailed: {
    vi: 'Xin lỗi, hệ thống vừa gặp trục trặc với câu trả lời này. Anh/Chị vui lòng trả lời lại, hoặc chọn dưới đây.',
    en: 'Sorry, something went wrong with this answer. Please answer again, or choose below.',
  },
  failed: {
    vi: 'Xin lỗi, hệ thống vừa gặp trục trặc nên chưa trả lời được. Nội dung anh/chị vừa nhắn chưa được ghi nhận.',
    en: 'Sorry, something went wrong and I could not answer. What you have just written was not recorded.',
  },
} as const satisfies Record<string, Text>;

/** Said while a flow waits for its time. */
export function pleaseWait({ time, day }: { time: string; day?: string }): Text {
  return {
    vi: `Anh/Chị vui lòng chờ, tôi sẽ nhắn tiếp lúc ${day === undefined ? time : `${time} ngày ${day}`}. Cần việc khác, anh/chị chọn dưới đây hoặc nhắn nội dung cần hỏi.`,
    en: `Please wait, I will write again at ${day === undefined ? time : `${time} on ${day}`}. For anything else, choose below or type your question.`,
  };
}

const LABELS = {
  home: { vi: 'Menu', en: 'Menu' },
  handoff: { vi: 'Gặp cán bộ', en: 'Talk to a person' },
  'erase-now': { vi: 'Đồng ý xóa', en: 'Yes, erase' },
} as const satisfies Record<string, Text>;

/** A way on as a button, in the citizen's language; its Vietnamese label chooses it too. */
export function wayOn(command: keyof typeof LABELS, language: string | undefined): OfferedOption {
  const label = wordsIn(LABELS[command], language);
  const { vi } = LABELS[command];
  return { id: command, label, payload: commandPayload(command), ...(label === vi ? {} : { vi }) };
}

/** The ways on that always exist: the menu, where there is one, and a person. */
export function waysOn(hasHome: boolean, language: string | undefined): OfferedOption[] {
  const person = wayOn('handoff', language);
  return hasHome ? [wayOn('home', language), person] : [person];
}

export function withButtons(text: string, options: readonly OfferedOption[]): OutboundMessage {
  const buttons = options.map(({ label, payload }): Button => ({ kind: 'choice', label, payload }));
  return { text, buttons };
}

const EMERGENCY: Record<EmergencyKind, { fact: string; words: Text }> = {
  fire: {
    fact: 'so_cuu_hoa',
    words: {
      vi: 'Nếu đang có cháy, nổ hoặc cần cứu nạn',
      en: 'If there is a fire, or someone must be rescued',
    },
  },
  medical: {
    fact: 'so_cap_cuu',
    words: { vi: 'Nếu có người cần cấp cứu', en: 'If someone needs an ambulance' },
  },
  police: {
    fact: 'so_cong_an',
    words: {
      vi: 'Nếu đang có nguy hiểm hoặc việc vi phạm pháp luật đang xảy ra',
      en: 'If there is danger, or a crime is going on',
    },
  },
  child: {
    fact: 'so_tre_em',
    words: {
      vi: 'Nếu trẻ em đang bị xâm hại hoặc cần bảo vệ',
      en: 'If a child is harmed or needs protection',
    },
  },
};

/** The number to call at once. The workspace's own number, where it has set one (`so_cong_an` …). */
export function emergencyMessage(
  kind: EmergencyKind,
  values: Readonly<Record<string, string>>,
  language: string | undefined,
): OutboundMessage {
  const { fact, words } = EMERGENCY[kind];
  const own = Object.hasOwn(values, fact) ? values[fact]?.trim() : undefined;
  const phone = own === undefined || own === '' ? DEFAULT_EMERGENCY_LINES[kind] : own;
  const text: Text = {
    vi: `${words.vi}, anh/chị gọi ngay ${phone} (miễn phí, trực 24/24).`,
    en: `${words.en}, call ${phone} now (free, day and night).`,
  };
  const label = wordsIn({ vi: `Gọi ${phone}`, en: `Call ${phone}` }, language);
  return { text: wordsIn(text, language), buttons: [{ kind: 'phone', label, phone }] };
}
