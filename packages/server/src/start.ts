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

async function sayWelcome(services: Services, url: string): Promise<void> {
  say(`Dẫn Lối: ${url}`);
  if (!(await services.people.needsSetup())) return;
  const token = await services.links.newSetup();
  say(
    'Tạo tài khoản quản trị (dùng một lần, trong 24 giờ) · Create the administrator (once, within 24 hours):',
  );
  say(`  ${url}/thiet-lap#${token}`);
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
  await sayWelcome(services, shown);
  say(`danloi listening http://127.0.0.1:${port || config.port}`);

  const stop = async (): Promise<void> => {
    if (state.stopping) process.exit(1);
    state.stopping = true;
    const inTime = platform.after(STOP_WITHIN_MS, () => process.exit(1));
    await app.close();
    await services.stop();
    inTime();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}
