/** Codes of outcomes in words: what happened, and what to do. */
import type { Text } from '@danloi/engine';

const text = (vi: string, en: string): Text => ({ vi, en });

const WINDOW = text(
  'Người dân đã lâu không nhắn cho OA nên Zalo không cho gửi nữa. Tin sẽ gửi được khi họ nhắn lại.',
  'The citizen has not written for too long, so Zalo takes no message for them. Sending works again once they write.',
);
const STOPPED = text(
  'Zalo đang khoá ứng dụng hoặc OA này. Hãy mở developers.zalo.me và oa.zalo.me để xem thông báo, rồi bật lại.',
  'Zalo has stopped this app or OA. Look for notices at developers.zalo.me and oa.zalo.me, then switch it on again.',
);
const TOKEN = text(
  'Zalo không nhận mã truy cập của OA. Hãy vào Kênh Zalo và bấm “Cấp quyền lại”. Tin đang chờ sẽ được gửi sau đó.',
  'Zalo does not take the access token of this OA. Open Zalo channels and allow the app again; waiting messages are sent then.',
);
const PERSON = text(
  'Người dân này không nhận tin của OA (đã chặn, khoá tài khoản hoặc lâu không dùng Zalo). Hãy liên hệ bằng cách khác.',
  'This citizen takes no messages of the OA (blocked, locked or long away). Reach them another way.',
);
const MONEY = text(
  'Zalo đòi phí cho tin này nhưng tài khoản ZCA chưa liên kết hoặc hết tiền. Tin không được gửi, không mất phí.',
  'Zalo charges for this message, and the ZCA account is missing or empty. It was not sent and nothing was paid.',
);
const SHAPE = text(
  'Zalo không nhận dạng tin này. Nội dung vẫn còn ở đây; hãy rút gọn hoặc bỏ nút, ảnh rồi gửi lại.',
  'Zalo does not take a message of this form. Its contents are kept here; shorten it or leave out buttons and picture, then send it again.',
);
const PACKAGE = text(
  'Gói dịch vụ của OA chưa cho phép gửi tin qua ứng dụng. Hãy kiểm tra gói và xác thực OA tại oa.zalo.me.',
  'The package of the OA does not allow sending by an app. Check package and verification at oa.zalo.me.',
);
const BUSY = text(
  'Zalo đang bận hoặc không trả lời. Máy chủ đã thử nhiều lần; hãy bấm gửi lại sau ít phút.',
  'Zalo is busy or does not answer. The server has tried several times; send it again in a few minutes.',
);
const UNSURE = text(
  'Không rõ Zalo đã gửi tin này chưa. Hãy xem trong oa.zalo.me trước khi bấm gửi lại, để người dân không nhận hai lần.',
  'It is not known whether Zalo sent this. Look at oa.zalo.me before sending it again, so that the citizen does not get it twice.',
);
const QUOTA = text('Đã hết hạn mức tin của OA tại Zalo.', 'The quota of the OA at Zalo is used up.');

const BY_CODE: ReadonlyMap<string, Text> = new Map(
  (
    [
      [WINDOW, '-213 -230 -232'],
      [STOPPED, '-204 -205 -209 -212 -219 -242'],
      [TOKEN, '-216 -220 216 401 -401 -124 -223 needs-consent oauth.-14014 oauth.-14020 oauth.-118'],
      [PERSON, '-217 -218 -227 -244'],
      [MONEY, '-320 -321'],
      [SHAPE, '-100 -201 -210 -233 -240 -248'],
      [PACKAGE, '-221 -224 -235'],
      [BUSY, '-32 -200 -214 -234 http-429 http-500 http-502 http-503 http-504 token-busy'],
      [UNSURE, 'unreadable'],
      [QUOTA, '-211'],
    ] as const
  ).flatMap(([words, codes]) => codes.split(' ').map((code) => [`zalo.${code}`, words] as const)),
);

const OTHERS: ReadonlyMap<string, Text> = new Map([
  ['window.closed', WINDOW],
  [
    'window.paid',
    text(
      'Đã quá 48 giờ từ lời nhắn cuối của người dân, gửi bây giờ sẽ mất phí nên máy chủ không gửi.',
      'More than 48 hours have passed since the citizen wrote; sending now would cost money, so it was not sent.',
    ),
  ],
  ['channel.missing', text('Kênh Zalo này không còn được kết nối.', 'This channel is no longer connected.')],
  ['send.timeout', UNSURE],
  ['send.failed', UNSURE],
  ['http.timeout', UNSURE],
  ['http.broken', UNSURE],
  ['http.too-large', UNSURE],
  ['http.unreachable', BUSY],
  ['http.refused', BUSY],
]);

/** Words for a code of an outcome; an unknown one is shown as it is, with where to ask. */
export function explain(code: string): Text {
  const known = BY_CODE.get(code) ?? OTHERS.get(code);
  if (known) return known;
  const shown = code.replace(/[^\w.-]/g, '').slice(0, 60);
  return text(
    `Zalo từ chối với mã ${shown}. Hãy gửi mã này cho người quản trị hệ thống; nội dung tin vẫn còn ở đây.`,
    `Zalo refused with the code ${shown}. Give this code to the operator; the message is kept here.`,
  );
}
