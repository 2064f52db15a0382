/** `pnpm emulator`: a Zalo on one's own machine, with a page to chat as a citizen. */
import { setTimeout as sleep } from 'node:timers/promises';
import { consentRoutes } from './by-hand/consent-page.ts';
import { help, readOptions } from './by-hand/options.ts';
import { type Desk, pageRoutes } from './by-hand/routes.ts';
import type { Citizen } from './citizen.ts';
import { type Emulator, startEmulator } from './emulator.ts';

/** The same on each start, so that the settings of Dẫn Lối stay right. */
const fixed = {
  app: { id: '1000000000000000017', secret: 'UngDung-bi-mat-cua-ung-dung' },
  oa: { id: '4000000000000000027', secret: 'TaiKhoan-bi-mat-cua-OA', name: 'Công an phường Thử Nghiệm' },
  people: ['Trần Thị Lan', 'Nguyễn Văn Minh', 'Lò Thị Sương', 'Huỳnh Quốc Bảo', 'Đỗ Thuỳ Dương'],
};

/** How often the webhook is tried until Dẫn Lối is up. */
const KNOCK_EVERY = 2_000;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (typeof options === 'string') {
    process.stdout.write(help);
    process.exitCode = options === 'help' ? 0 : 2;
    return;
  }
  const { port, webhook, buttons } = options;
  const stopping = new AbortController();
  let connected = false;
  const zalo = await startEmulator({
    port,
    buttons,
    extra: async (server, emulator) => {
      const desk = createDesk(emulator, webhook, () => connected);
      await pageRoutes(server, desk);
      await consentRoutes(server, emulator);
    },
  });
  print(zalo, webhook);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopping.abort();
      void zalo.stop();
    });
  connected = await connect(zalo, webhook, stopping.signal);
}

function createDesk(zalo: Emulator, webhook: string, connected: () => boolean): Desk {
  const app = zalo.addApp({ ...fixed.app, callback: new URL('/zalo/callback', webhook).href });
  const oa = zalo.addOa(app, { ...fixed.oa, events: 'all' });
  const citizens = new Map<string, Citizen>();
  const addCitizen = () => {
    const name = fixed.people[citizens.size % fixed.people.length] ?? '';
    const citizen = zalo.addUser(oa, { name });
    citizens.set(citizen.id, citizen);
    return citizen;
  };
  addCitizen();
  addCitizen();
  const pair = zalo.grant(oa);
  const settings = () => {
    const tokens = zalo.world.tokens.current(oa) ?? pair;
    return [
      { title: 'Số của ứng dụng (App ID)', value: app.id },
      { title: 'Số của tài khoản (OA ID)', value: oa.id },
      { title: 'Khoá của ứng dụng', value: app.secret },
      { title: 'Khoá của tài khoản', value: oa.secret },
      { title: 'Mã truy cập (access token)', value: tokens.accessToken },
      { title: 'Mã gia hạn (refresh token)', value: tokens.refreshToken },
    ];
  };
  return { zalo, citizens, addCitizen, connected, settings };
}

function print(zalo: Emulator, webhook: string): void {
  const [oa] = zalo.world.oas.values();
  const pair = oa && zalo.world.tokens.current(oa);
  process.stdout.write(`
Máy giả lập Zalo đang chạy. Mở trang trò chuyện của người dân:  ${zalo.url}

Chạy Dẫn Lối với hai biến môi trường:
  ZALO_OPENAPI_URL=${zalo.url}
  ZALO_OAUTH_URL=${zalo.url}

Trong Dẫn Lối, mục Kênh Zalo, nhập:
  Số của ứng dụng (App ID)    ${oa?.app.id}
  Số của tài khoản (OA ID)    ${oa?.id}
  Khoá của ứng dụng           ${oa?.app.secret}
  Khoá của tài khoản          ${oa?.secret}
  Mã truy cập (access token)  ${pair?.accessToken}
  Mã gia hạn (refresh token)  ${pair?.refreshToken}

Sự kiện sẽ được gửi tới ${webhook}. Dẫn Lối ở cổng khác: thêm --webhook hoặc đặt PORT (cổng của
máy chủ Dẫn Lối); trang trò chuyện ở cổng khác: thêm --port. Dừng bằng Ctrl+C.
`);
}

/** Saves the webhook's address as soon as something answers there. */
async function connect(zalo: Emulator, webhook: string, signal: AbortSignal): Promise<boolean> {
  const [app] = zalo.world.apps.values();
  while (app && !signal.aborted) {
    try {
      await zalo.saveWebhook(app, webhook);
      process.stdout.write('Đã nối được với webhook của Dẫn Lối.\n');
      return true;
    } catch {
      await sleep(KNOCK_EVERY, undefined, { signal }).catch(() => undefined);
    }
  }
  return false;
}

try {
  await main();
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  process.stderr.write(
    'Cổng này đang có chương trình khác dùng. Chọn cổng khác: pnpm emulator --port 3901\n',
  );
  process.exitCode = 1;
}
