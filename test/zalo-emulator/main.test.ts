import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { startReceiver } from './testing.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function run(...args: string[]) {
  const child = spawn(process.execPath, [new URL('main.ts', import.meta.url).pathname, ...args]);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  stops.push(async () => child.kill('SIGKILL'));
  return {
    child,
    output: () => output,
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      for (let i = 0; i < 200; i++) {
        const match = pattern.exec(output);
        if (match) return match;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${pattern} was not printed:\n${output}`);
    },
  };
}

it('connects to the webhook, lets a person chat at its page, and stops at Ctrl+C', async () => {
  const receiver = await startReceiver();
  stops.push(receiver.stop);
  const emulator = run('--port', '0', '--webhook', receiver.url);
  const [url = ''] = await emulator.says(/http:\/\/127\.0\.0\.1:\d+/);
  await emulator.says(/Đã nối được/);
  expect(emulator.output()).toContain(`ZALO_OPENAPI_URL=${url}`);

  expect(await (await fetch(url)).text()).toContain('Máy giả lập Zalo');
  const state = (await (await fetch(`${url}/by-hand/state`)).json()) as { citizens: { id: string }[] };
  const citizen = `${url}/by-hand/citizens/${state.citizens[0]?.id}`;
  const body = JSON.stringify({ kind: 'text', text: 'Xin chào' });
  await fetch(citizen, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(JSON.parse(receiver.received.at(-1)?.body ?? '')).toMatchObject({ message: { text: 'Xin chào' } });
  expect(await (await fetch(citizen)).json()).toMatchObject([
    { from: 'citizen', text: 'Xin chào', state: 'taken' },
  ]);

  emulator.child.kill('SIGINT');
  expect(await once(emulator.child, 'exit')).toEqual([0, null]);
});

it('sends an administrator back with a code from the consent page', async () => {
  const emulator = run('--port', '0', '--webhook', 'http://127.0.0.1:9/webhooks/zalo');
  const [url = ''] = await emulator.says(/http:\/\/127\.0\.0\.1:\d+/);
  const [, app = ''] = await emulator.says(/App ID\) +(\d+)/);
  const query = new URLSearchParams({
    app_id: app,
    redirect_uri: 'http://127.0.0.1:9/zalo/callback',
    state: 's',
  });
  const page = await (await fetch(`${url}/v4/oa/permission?${query}`)).text();
  const link = /href="(\/by-hand[^"]+)"/.exec(page)?.[1]?.replaceAll('&#38;', '&') ?? '';
  const answer = await fetch(url + link, { redirect: 'manual' });
  expect(answer.headers.get('location')).toMatch(
    /^http:\/\/127\.0\.0\.1:9\/zalo\/callback\?code=\w+&oa_id=\d+&state=s$/,
  );
});

it('says what is wrong with its options', async () => {
  const wrong = run('--webhook', 'khong-phai-dia-chi');
  expect(await once(wrong.child, 'exit')).toEqual([2, null]);
});
