/** What a citizen says lies in clear nowhere on the disk: not in the middle of a conversation, not after it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SampleApp, startSampleApp } from '../walkthrough/sample-app.ts';

const MARK = 'kẻ trộm ZZQX';
let sample: SampleApp;

beforeAll(async () => {
  sample = await startSampleApp();
});
afterAll(async () => {
  await sample?.stop();
});

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

/** Files below the data folder, the database's log included, that hold the mark. */
const holding = (mark: string): string[] =>
  files(sample.app.dataDir).filter((path) => readFileSync(path).includes(Buffer.from(mark)));

it('keeps what is told in a report sealed, while it is told and after', async () => {
  const { zalo, oas, app } = sample;
  const citizen = zalo.addUser(oas.A);
  for (const words of [
    'tố giác tội phạm',
    'Gửi tin báo',
    '1',
    `${MARK} cạnh nhà tôi`,
    `${MARK} đêm qua`,
    `${MARK} số 3`,
  ])
    expect((await citizen.says(words)).status).toBe(200);
  // The test itself can see: the name of the sample's flow is there in clear.
  expect(holding('Tố giác tội phạm')).not.toEqual([]);
  expect(holding('ZZQX')).toEqual([]);
  await app.server.stop();
  expect(holding('ZZQX')).toEqual([]);
  await app.server.start();
});
