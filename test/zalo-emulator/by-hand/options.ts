import { parseArgs } from 'node:util';

export const help = `Máy giả lập Zalo, để thử Dẫn Lối khi chưa có tài khoản OA.

  pnpm emulator [--port 3900] [--webhook http://localhost:3000/webhooks/zalo] [--buttons A|B|C]

  --port      cổng của trang trò chuyện, tức của máy giả lập
  --webhook   địa chỉ webhook của Dẫn Lối; khi Dẫn Lối chạy ở cổng khác thì ghi cổng đó ở đây
  --buttons   dạng nút mà tài khoản nhận: A chữ và nút, B danh sách, C không có nút

  Biến môi trường PORT là cổng của máy chủ Dẫn Lối, không phải của máy giả lập: có PORT mà không có
  --webhook thì sự kiện được gửi tới http://localhost:PORT/webhooks/zalo.
`;

interface Options {
  port: number;
  webhook: string;
  buttons: 'A' | 'B' | 'C';
}

/** What the command line asks for; `help`, or `wrong` when it cannot be understood. */
export function readOptions(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options | 'help' | 'wrong' {
  // Who is used to npm writes `-- --port 3901`.
  const args = given[0] === '--' ? given.slice(1) : [...given];
  const values = parse(args);
  if (values === undefined) return 'wrong';
  if (values.help) return 'help';
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : -1;
  const webhook = values.webhook ?? `http://localhost:${env.PORT?.trim() || 3000}/webhooks/zalo`;
  const { buttons } = values;
  if (port < 0 || port > 65_535 || !URL.canParse(webhook)) return 'wrong';
  return buttons === 'A' || buttons === 'B' || buttons === 'C' ? { port, webhook, buttons } : 'wrong';
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '3900' },
        webhook: { type: 'string' },
        buttons: { type: 'string', default: 'A' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}
