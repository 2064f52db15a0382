import { afterEach, expect, test } from 'vitest';
import { collections, deadLetters, parked } from './documents.ts';
import { createLog } from './log.ts';
import { openSqlite } from './store/index.ts';
import { StoreUnavailableError } from './store/store.ts';
import { type RuntimeParts, runtimeParts, until } from './testing/runtime-parts.ts';

const MARK = 'Nguyễn Thị Bí Mật';
const CONTACT = '7003000000001234';

let parts: RuntimeParts | undefined;
afterEach(() => parts?.runtime.stop());

test('whatever goes wrong, no log line holds a word or the id of a citizen', async () => {
  const lines: string[] = [];
  const store = openSqlite({
    file: ':memory:',
    collections,
    onFatal: (error) => {
      throw error;
    },
  });
  const run = await runtimeParts(store, {
    log: createLog({ level: 'trace', to: { write: (line) => void lines.push(line) } }),
    contact: CONTACT,
    send: async ({ message }) => {
      throw new Error(`${MARK} ${message.text}`);
    },
    effect: async () => {
      throw new Error(MARK);
    },
    turning: {
      turnWithReads: async (_world, session, event) => {
        const words = event.kind === 'text' ? event.text : '';
        if (words.startsWith('poison')) throw new Error(words);
        const call = {
          kind: 'call',
          id: `${event.id}/c`,
          name: 'once',
          input: { words },
          node: 'n',
        } as const;
        return {
          session,
          effects: words.startsWith('call')
            ? [{ ...call, stage: 'after-commit', repeat: 'ask-a-person' }]
            : words.startsWith('send')
              ? [{ kind: 'send', message: { text: words } }]
              : [],
          path: [],
          notes: [],
        };
      },
      fallback: () => {
        throw new Error(MARK);
      },
    },
  });
  parts = run;
  run.runtime.start();
  await run.ready();
  await run.say(`poison ${MARK}`);
  await run.say(`call ${MARK}`);
  // The kind words after the poison could not be sent either: the first letter; the call is the second.
  await until(async () => (await store.count(deadLetters, { index: 'byWorkspace' })) >= 2, 'given up');
  await run.say(`send ${MARK}`);
  await until(async () => (await store.count(parked, { index: 'byWorkspace' })) >= 1, 'parked');
  await until(async () => (await store.count(deadLetters, { index: 'byWorkspace' })) >= 3, 'not sent');
  const { replace } = store;
  Object.assign(store, { replace: () => Promise.reject(new StoreUnavailableError(MARK)) });
  await expect(run.say(`send ${MARK}`, 'unstored')).rejects.toThrow();
  Object.assign(store, { replace });

  const codes = new Set(lines.flatMap((line) => JSON.parse(line).code ?? []));
  for (const code of ['turn.failed', 'turn.fallback-failed', 'effect.failed', 'effect.unsure', 'send.failed'])
    expect(codes, 'this went wrong and was noted').toContain(code);
  for (const line of lines) {
    expect(line).not.toContain('Mật');
    expect(line).not.toContain(CONTACT);
  }
});
