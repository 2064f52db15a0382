/** What a citizen says lies in clear nowhere on the disk: not in the middle of a conversation, not after it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { draw } from '@danloi/engine/testing';
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

it('keeps what steps record beside reports sealed: notices, ratings, consents, and keys of other systems', async () => {
  const { zalo, oas, app } = sample;
  const flow = draw('ghi-chep', {
    variables: { ten: { type: 'text', class: 'sensitive' } },
    nodes: {
      hoi: ['ask', { text: 'Tên ạ?', kind: 'text', variable: 'ten' }, { next: 'dong-y' }],
      'dong-y': [
        'consent',
        { how: 'ask', purpose: 'Giải quyết phản ánh', text: 'Anh/chị {{ten}} đồng ý ạ?' },
        { agreed: 'bao', declined: 'het' },
      ],
      bao: [
        'notify-staff',
        { title: 'Có người hỏi', text: '{{ten}} cần gặp.', urgent: false },
        { next: 'cham' },
      ],
      cham: [
        'rating',
        { text: 'Hài lòng không ạ?', about: 'Hỏi đáp', comment: 'Vì sao ạ?' },
        { done: 'het' },
      ],
      het: ['end', { text: 'Hẹn gặp lại.' }],
    },
  });
  await app.publish(flow);
  await app.api.post('/api/workspace/secrets', { name: 'khoa', value: 'ZZQW-khoa-bi-mat' });
  const citizen = zalo.addUser(oas.A);
  for (const words of ['ghi-chep', 'ZZQY Lan', 'đồng ý', '1', 'ZZQY chậm']) {
    await citizen.says(words);
    await citizen.hears();
  }
  await expect
    .poll(async () => (await app.api.get<{ items: unknown[] }>('/api/ratings/comments')).items.length)
    .toBe(1);
  const { items } = await app.api.get<{ items: { text: string }[] }>('/api/notices');
  expect(items.map(({ text }) => text)).toEqual(['ZZQY Lan cần gặp.']);
  const consents = await app.api.get<{ items: { text: string }[] }>('/api/consents');
  expect(consents.items[0]?.text).toContain('ZZQY Lan');
  expect([holding('ZZQY'), holding('ZZQW')]).toEqual([[], []]);
  await app.server.stop();
  expect([holding('ZZQY'), holding('ZZQW')]).toEqual([[], []]);
});
