import { expect, it } from 'vitest';
import type { Citizen } from '../zalo-emulator/citizen.ts';
import { type Emulator, startEmulator } from '../zalo-emulator/emulator.ts';
import { compare, KILL } from './kill-log.ts';

/** A journal with these bubbles of one person; `null` is a kill. */
async function judged(texts: (string | null)[], due: string[]) {
  const zalo: Emulator = await startEmulator({});
  try {
    const citizen: Citizen = zalo.addUser(zalo.addOa(zalo.addApp()));
    for (const [index, text] of texts.entries()) {
      if (text === null) zalo.journal.add({ kind: 'mark', what: KILL });
      else {
        const about = { oa: '4', user: citizen.id, messageId: `m${index}`, paid: false };
        zalo.journal.add({ kind: 'bubble', ...about, text, form: 'text', buttons: [] });
      }
    }
    return compare(zalo, new Map([[citizen, due]]));
  } finally {
    await zalo.stop();
  }
}

it('lets a message come twice around a kill only', async () => {
  expect(await judged(['a', 'b', null, 'b', 'c'], ['a', 'b', 'c'])).toMatchObject({
    doubledAtKills: 1,
    problems: [],
  });
  expect((await judged(['a', 'b', 'b', null, 'c'], ['a', 'b', 'c'])).problems).toHaveLength(1);
  expect((await judged(['a', 'b', null, 'a', 'b', 'c'], ['a', 'b', 'c'])).problems).toHaveLength(1);
});

it('sees what is lost, turned round or too much', async () => {
  expect((await judged(['a', 'c'], ['a', 'b', 'c'])).problems).toHaveLength(1);
  expect((await judged(['b', 'a'], ['a', 'b'])).problems).toHaveLength(1);
  expect((await judged(['a', 'b', 'c'], ['a', 'b'])).problems).toHaveLength(1);
});
