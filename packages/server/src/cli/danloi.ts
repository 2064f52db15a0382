import { Command, InvalidArgumentError } from 'commander';
import { ConfigError, readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { NodeTypeError } from '../node-types/load.ts';
import { MasterKeyError } from '../secrets/index.ts';
import { StoreRefusedError } from '../store/index.ts';
import { compile } from './compile.ts';
import { lint } from './lint.ts';
import { createOutput, type Output, VerbError } from './output.ts';
import { routes } from './routes.ts';
import { run } from './run.ts';
import { generateScores } from './scores.ts';
import { seed } from './seed.ts';
import { setupLink } from './setup-link.ts';

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

const nodeTypes = () => readConfig(process.env, process.cwd()).nodeTypes;

program
  .command('seed')
  .description('thêm bộ mẫu vào đơn vị còn trống · fill an empty workspace with the sample')
  .option('--workspace <id>')
  .action((options: { workspace?: string }) => verb((out) => seed(options.workspace, out)));
program
  .command('lint <file>')
  .description('soát một tệp kịch bản · look a flow file over')
  .action((file: string) => verb((out) => lint(file, nodeTypes(), out)));
program
  .command('compile <file>')
  .description('dịch kịch bản sang máy trạng thái XState · compile a flow to an XState machine')
  .action((file: string) => verb((out) => compile(file, nodeTypes(), out)));
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
