import { expect, it } from 'vitest';
import { help, readOptions } from './options.ts';

const WEBHOOK = 'http://localhost:3000/webhooks/zalo';

it.each([
  [[], {}, { port: 3900, webhook: WEBHOOK, buttons: 'A' }],
  [['--port', '3901'], {}, { port: 3901, webhook: WEBHOOK, buttons: 'A' }],
  [['--', '--port=3901', '--buttons', 'C'], {}, { port: 3901, webhook: WEBHOOK, buttons: 'C' }],
  // PORT is the server's: events go there, the page of the emulator stays where it is.
  [[], { PORT: '4000' }, { port: 3900, webhook: 'http://localhost:4000/webhooks/zalo', buttons: 'A' }],
  [['--webhook', WEBHOOK], { PORT: '4000' }, { port: 3900, webhook: WEBHOOK, buttons: 'A' }],
  [['-h'], {}, 'help'],
  [['--port', 'x'], {}, 'wrong'],
  [['--port', '70000'], {}, 'wrong'],
  [['--webhook', 'localhost'], {}, 'wrong'],
  [['--buttons', 'D'], {}, 'wrong'],
  [['--cong', '1'], {}, 'wrong'],
] as const)('reads %j with %j', (args, env, options) => {
  expect(readOptions(args, env)).toEqual(options);
});

it('says whose port is whose', () => {
  expect(help).toContain('PORT là cổng của máy chủ Dẫn Lối');
});
