import { Command, InvalidArgumentError } from 'commander';
import { ConfigError, readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { createLog } from '../log.ts';
import { NodeTypeError } from '../node-types/load.ts';
import { createPlatform } from '../platform.ts';
import { MasterKeyError } from '../secrets/index.ts';
import { StoreRefusedError } from '../store/index.ts';
import { compile } from './compile.ts';
import { diff } from './diff.ts';
import { lint } from './lint.ts';
import { merge } from './merge.ts';
import { newNode } from './new-node/new-node.ts';
import { createOutput, type Output, VerbError } from './output.ts';
import { paths } from './paths.ts';
import { routes } from './routes.ts';
import { run } from './run.ts';
import { generateScores } from './scores.ts';
import { seed } from './seed.ts';
import { setupLink } from './setup-link.ts';
import { test } from './test.ts';

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 5_000_000)
    throw new InvalidArgumentError('1 … 5000000');
  return value;
}

const program = new Command('danloi')
  .description('Dẫn Lối: công cụ dòng lệnh · the command line')
  .option('--json', 'cho máy đọc · for machines: one JSON value')
  .configureHelp({ showGlobalOptions: true });

/** Runs a verb: its exit code, and words instead of a stack for what can be expected. */
async function verb(work: (out: Output) => Promise<number>): Promise<void> {
  const out = createOutput(program.opts<{ json?: boolean }>().json === true);
  try {
    process.exitCode = await work(out);
  } catch (error) {
    process.exitCode = 1;
    const known = describe(error);
    if (out.json) out.result({ error: known });
    else process.stderr.write(`${known.message}\n`);
  }
}

function describe(error: unknown): { code: string; message: string; details?: unknown } {
  if (error instanceof VerbError) {
    const { code, message, details } = error;
    return { code, message, ...(details === undefined ? {} : { details }) };
  }
  if (error instanceof AppError) return { code: error.code, message: `${error.text.vi} · ${error.text.en}` };
  const expected = [ConfigError, MasterKeyError, StoreRefusedError, NodeTypeError].some(
    (kind) => error instanceof kind,
  );
  if (expected)
    return { code: (error as { code?: string }).code ?? 'set-up', message: (error as Error).message };
  return { code: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const platform = createPlatform(createLog({ level: 'silent' }));
const nodeTypes = () => readConfig(process.env, process.cwd()).nodeTypes;

program
  .command('seed')
  .description('thêm bộ mẫu vào đơn vị còn trống · fill an empty workspace with the sample')
  .option('--workspace <id>')
  .action((options: { workspace?: string }) => verb((out) => seed(options.workspace, out)));
interface With {
  with?: string[];
}
const WITH = [
  '--with <files...>',
  'các kịch bản mà nó gọi hoặc dẫn sang · flows that it calls or leads to',
] as const;

program
  .command('lint <file>')
  .description('soát một tệp kịch bản · look a flow file over')
  .option(...WITH)
  .action((file: string, options: With) =>
    verb((out) => lint(file, { ...options, now: platform.now() }, nodeTypes(), out)),
  );
program
  .command('compile <file>')
  .description('dịch kịch bản sang máy trạng thái XState · compile a flow to an XState machine')
  .option(...WITH)
  .option(
    '--ts',
    'thành một tệp TypeScript dùng setup của XState · as a TypeScript module with XState’s setup',
  )
  .action((file: string, options: With & { ts?: boolean }) =>
    verb((out) => compile(file, options, nodeTypes(), out)),
  );
program
  .command('paths <file>')
  .description('các cuộc trò chuyện đi qua mọi bước và lối ra · conversations that pass every step and exit')
  .option(...WITH)
  .action((file: string, options: With) => verb((out) => paths(file, options, nodeTypes(), out)));
program
  .command('test <file>')
  .description('chạy các cuộc trò chuyện mẫu trong tệp · play the conversations kept in a flow')
  .option(...WITH)
  .action((file: string, options: With) => verb((out) => test(file, options, nodeTypes(), out)));
program
  .command('diff <before> <after>')
  .description('hai tệp khác nhau chỗ nào · what changed from one flow file to the other')
  .action((before: string, after: string) => verb((out) => diff(before, after, nodeTypes(), out)));
program
  .command('merge <base> <mine> <theirs>')
  .description('gộp hai bản sửa của cùng một kịch bản · bring two changes of one flow together')
  .action((base: string, mine: string, theirs: string) =>
    verb((out) => merge({ base, mine, theirs }, nodeTypes(), out)),
  );
program
  .command('new-node <name>')
  .description(
    'tạo thư mục cho một loại bước mới, kèm kiểm thử chạy được · write the folder of a node type that passes its tests',
  )
  .option('--to <folder>', 'ngoài kho mã: một gói riêng · outside of the repository: a package of its own')
  .action((name: string, options: { to?: string }) => verb((out) => newNode(name, options, out)));
program
  .command('run <file>')
  .description('trò chuyện với kịch bản ngay trên dòng lệnh · chat with a flow on the terminal')
  .option('--say <lines...>', 'nói lần lượt các câu này rồi dừng · say these lines, then stop')
  .action((file: string, options: { say?: string[] }) => verb((out) => run(file, options.say ?? [], out)));
program
  .command('generate-scores')
  .description('tạo tệp CSV điểm thi giả · make a CSV of made-up exam scores')
  .option('--rows <n>', 'số dòng · rows', count, 10_000)
  .option('--seed <n>', 'cùng số cho cùng tệp · the same number gives the same file', count, 2026)
  .option('--to <file>', 'ghi vào tệp · write to a file')
  .action((options: { rows: number; seed: number; to?: string }) =>
    verb((out) => generateScores(options, out)),
  );
program
  .command('routes')
  .description('các địa chỉ API và quyền cần có · the routes of the API and their permissions')
  .action(() => verb(routes));
program
  .command('setup-link')
  .description(
    'liên kết dùng một lần để tạo người quản trị · the one-time link that creates the administrator',
  )
  .action(() => verb(setupLink));

await program.parseAsync();
