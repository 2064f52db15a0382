import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { NodeTypeError } from './node-types/load.ts';
import { createPlatform } from './platform.ts';
import { MasterKeyError } from './secrets/index.ts';
import { openServices, type Services } from './services.ts';
import { StoreInUseError, StoreRefusedError } from './store/index.ts';

/** What is in hand has so long to end; nothing is lost by ending sooner. */
const STOP_WITHIN_MS = 10_000;

/** Mistakes of the set-up, whose messages are written for the operator. */
const EXPECTED = [ConfigError, MasterKeyError, NodeTypeError, StoreInUseError, StoreRefusedError];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The last thing on the screen is what to do first. */
async function sayWelcome(services: Services, url: string): Promise<void> {
  say('');
  say(`  Dẫn Lối: ${url}    (dừng · stop: Ctrl+C)`);
  if (await services.people.needsSetup()) {
    const token = await services.links.newSetup();
    say('');
    say('  Mở đường dẫn này để tạo tài khoản quản trị (dùng một lần, trong 24 giờ)');
    say('  Open this link to create the administrator (once, within 24 hours):');
    say(`  ${url}/thiet-lap#${token}`);
  }
  say('');
}

function describe(error: unknown): string {
  if (EXPECTED.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'Cổng này đang có chương trình khác dùng; hãy đặt PORT khác. · Another program uses this port; set another PORT.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function start(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const platform = createPlatform(createLog({ level: config.logLevel }));
  const services = await openServices(config, platform);
  const state = { stopping: false };
  const app = await buildApp(services, state);
  const { port } = new URL(await app.listen({ port: config.port, host: config.host }));
  services.start();
  const shown = config.publicUrl ?? `http://localhost:${port || config.port}`;
  say(`danloi listening http://127.0.0.1:${port || config.port}`);
  await sayWelcome(services, shown);

  const stop = async (): Promise<void> => {
    if (state.stopping) process.exit(1);
    state.stopping = true;
    say('Đang dừng… · Stopping…');
    const inTime = platform.after(STOP_WITHIN_MS, () => process.exit(1));
    await app.close();
    await services.stop();
    inTime();
    say('Đã dừng, mọi thứ đã được ghi. · Stopped; everything is stored.');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}
