/** The six ticks from "app" to "a real message answered": what is done, what to do next and where to click. */
import type { Text } from '@danloi/engine';
import type { ChannelDoc } from '../../documents.ts';

export interface Check {
  id: 'app' | 'domain' | 'webhook' | 'consent' | 'event' | 'answer';
  state: 'done' | 'todo' | 'problem';
  title: Text;
  help: Text;
}

export interface CheckFacts {
  channel: Pick<ChannelDoc, 'appSecret' | 'oaSecret' | 'tokens' | 'proven' | 'siteVerifier' | 'answeredAt'>;
  webhookUrl: string;
  callbackUrl: string;
  /** Events that could not be verified so far. */
  quarantined: number;
  /** Are both secrets the same text? Then one was pasted into the wrong box. */
  sameSecrets: boolean;
  now: number;
}

export function setupChecks(facts: CheckFacts): Check[] {
  return [app(facts), domain(facts), webhook(facts), consent(facts), event(facts), answer(facts)];
}

const text = (vi: string, en: string): Text => ({ vi, en });

function app({ channel, sameSecrets }: CheckFacts): Check {
  const title = text('Ứng dụng Zalo', 'Zalo app');
  if (sameSecrets)
    return {
      id: 'app',
      state: 'problem',
      title,
      help: text(
        'Khoá bí mật của ứng dụng và của OA đang giống hệt nhau. Khoá của ứng dụng nằm ở developers.zalo.me → ứng dụng → Cài đặt; khoá của OA nằm ở mục Webhook.',
        'The secret of the app and the secret of the OA are the same text. The app’s is at developers.zalo.me → app → Settings; the OA’s is on the Webhook page.',
      ),
    };
  return {
    id: 'app',
    state: channel.appSecret === undefined ? 'todo' : 'done',
    title,
    help: text(
      'Mở developers.zalo.me → Ứng dụng → chọn ứng dụng → Cài đặt. Chép “ID ứng dụng” và “Khóa bí mật của ứng dụng” vào đây, rồi bật ứng dụng sang “Đang hoạt động”. Tên ứng dụng không được có chữ “Zalo”.',
      'Open developers.zalo.me → Apps → your app → Settings. Copy the app id and the app’s secret key here, and switch the app to active. Its name may not contain “Zalo”.',
    ),
  };
}

function domain({ channel }: CheckFacts): Check {
  const done = channel.siteVerifier !== undefined || channel.oaSecret !== undefined;
  return {
    id: 'domain',
    state: done ? 'done' : 'todo',
    title: text('Xác thực tên miền', 'Proof of the domain'),
    help: text(
      'Trong ứng dụng, mở “Xác thực domain”, nhập tên miền của máy chủ này và chọn cách “tệp HTML”. Chép tên tệp zalo_verifier….html vào ô “Mã xác thực tên miền” ở đây, lưu lại, rồi bấm Xác thực ở Zalo.',
      'In the app open “Domain verification”, enter the domain of this server and choose the HTML file. Copy the file name zalo_verifier….html into the field for it here, save, then press Verify at Zalo.',
    ),
  };
}

function webhook({ channel, webhookUrl, quarantined }: CheckFacts): Check {
  const title = text('Webhook và khoá bí mật của OA', 'Webhook and the OA’s secret');
  const done = channel.oaSecret !== undefined;
  if (done && !channel.proven && quarantined > 0)
    return {
      id: 'webhook',
      state: 'problem',
      title,
      help: text(
        `Zalo đã gửi ${quarantined} sự kiện nhưng chữ ký không khớp với khoá bí mật của OA đang lưu. Mở developers.zalo.me → ứng dụng → Webhook, chép lại “OA Secret Key” (không phải khoá của ứng dụng) vào đây; các sự kiện đang giữ sẽ được xử lý ngay.`,
        `Zalo has sent ${quarantined} events whose signature does not fit the stored secret of the OA. Open developers.zalo.me → app → Webhook and copy the “OA Secret Key” (not the app’s secret) here again; the events that are kept are processed at once.`,
      ),
    };
  return {
    id: 'webhook',
    state: done ? 'done' : 'todo',
    title,
    help: text(
      `Mở developers.zalo.me → ứng dụng → Webhook, dán địa chỉ ${webhookUrl} và bấm Lưu. Sau khi lưu, Zalo hiện “OA Secret Key”: chép vào đây.`,
      `Open developers.zalo.me → app → Webhook, paste ${webhookUrl} and save. Then Zalo shows the “OA Secret Key”: copy it here.`,
    ),
  };
}

function consent({ channel, callbackUrl, now }: CheckFacts): Check {
  const title = text('OA cấp quyền cho ứng dụng', 'The OA allows the app');
  const { tokens } = channel;
  if (tokens?.needsConsent || (tokens && tokens.refreshExpiresAt <= now))
    return {
      id: 'consent',
      state: 'problem',
      title,
      help: text(
        'Zalo không còn nhận mã truy cập. Hãy bấm “Cấp quyền lại” bằng tài khoản quản trị OA. Tin đang chờ sẽ được gửi sau đó.',
        'Zalo no longer takes the tokens. Press “Allow again” with an administrator’s account of the OA. Waiting messages are sent then.',
      ),
    };
  return {
    id: 'consent',
    state: tokens ? 'done' : 'todo',
    title,
    help: text(
      `Trong ứng dụng, mở Official Account → Thiết lập chung, dán ${callbackUrl} vào ô “Official Account Callback URL” và chọn tất cả quyền. Sau đó bấm “Cấp quyền” ở đây bằng tài khoản quản trị OA. Hoặc dán cặp mã truy cập lấy từ API Explorer.`,
      `In the app open Official Account → General settings, paste ${callbackUrl} as “Official Account Callback URL” and choose all permissions. Then press “Allow” here with an administrator’s account of the OA. Or paste a pair of tokens from the API Explorer.`,
    ),
  };
}

function event({ channel, quarantined }: CheckFacts): Check {
  return {
    id: 'event',
    state: channel.proven ? 'done' : 'todo',
    title: text('Sự kiện thật đã xác minh', 'A real event was verified'),
    help: text(
      `Ở trang Webhook, bật các sự kiện người dùng gửi tin (tất cả đang tắt lúc đầu) và tắt “Lọc cú pháp”. Sau đó dùng Zalo cá nhân nhắn “Xin chào” cho OA.${quarantined > 0 ? ` Đang giữ ${quarantined} sự kiện chưa xác minh.` : ''}`,
      `On the Webhook page switch on the events for messages of users (all are off at first) and switch off the syntax filter. Then write “Xin chào” to the OA from your own Zalo.${quarantined > 0 ? ` ${quarantined} events wait to be verified.` : ''}`,
    ),
  };
}

function answer({ channel }: CheckFacts): Check {
  return {
    id: 'answer',
    state: channel.answeredAt === undefined ? 'todo' : 'done',
    title: text('Một tin nhắn thật đã được trả lời', 'A real message was answered'),
    help: text(
      'Xuất bản một kịch bản rồi nhắn cho OA. Khi Zalo nhận câu trả lời đầu tiên, mục này tự chuyển xanh. Nếu chưa thấy trả lời, xem trang Tình trạng.',
      'Publish a flow and write to the OA. Once Zalo takes the first answer, this turns green by itself. If no answer comes, look at the status page.',
    ),
  };
}
