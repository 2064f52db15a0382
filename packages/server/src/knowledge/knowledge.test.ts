import { beforeEach, expect, it } from 'vitest';
import type { WorkspaceStore } from '../store/index.ts';
import { serverParts } from '../testing/server-parts.ts';
import { createKnowledge, type Knowledge } from './knowledge.ts';

let own: WorkspaceStore;
let foreign: WorkspaceStore;
let knowledge: Knowledge;
let elapsed: number;
let reads: number;

beforeEach(async () => {
  elapsed = 0;
  reads = 0;
  const parts = await serverParts({ monotonic: () => elapsed });
  foreign = parts.foreign;
  own = {
    ...parts.own,
    find: (...given) => {
      reads++;
      return parts.own.find(...given);
    },
  };
  knowledge = createKnowledge(parts);
});

const blood = {
  question: 'Đăng ký hiến máu ở đâu?',
  variants: ['Tôi muốn hiến máu thì đến chỗ nào?'],
  answer: 'Đăng ký tại Nhà văn hoá Thanh niên.',
  topic: 'Tình nguyện',
  source: 'Kế hoạch 12-KH/ĐTN',
  checkedOn: '2026-11-01',
};
const summer = {
  question: 'Sinh hoạt hè bắt đầu khi nào?',
  variants: [],
  answer: 'Từ 01/6.',
  topic: 'Sinh hoạt hè',
};

it('answers what is asked without accents, with source and day of checking', async () => {
  const { id } = await knowledge.create(own, blood);
  await knowledge.create(own, summer);
  expect(await knowledge.ask(own, 'dang ky hien mau o dau')).toMatchObject({
    decision: 'answer',
    answer: {
      id,
      question: blood.question,
      text: blood.answer,
      source: blood.source,
      checkedOn: blood.checkedOn,
    },
    reason: 'exact',
    score: 1,
  });
  expect(await knowledge.ask(own, 'giá vàng hôm nay')).toMatchObject({ decision: 'none', suggestions: [] });
});

it('looks only into the topic that is asked', async () => {
  await knowledge.create(own, blood);
  expect(await knowledge.ask(own, blood.question, 'Sinh hoạt hè')).toMatchObject({ decision: 'none' });
  expect(await knowledge.ask(own, blood.question, 'Tình nguyện')).toMatchObject({ decision: 'answer' });
});

it('sees a change at once, and prepares nothing twice in between', async () => {
  const entry = await knowledge.create(own, blood);
  await Promise.all([knowledge.ask(own, 'hiến máu'), knowledge.ask(own, 'hiến máu ở đâu')]);
  const after = reads;
  await knowledge.ask(own, 'đăng ký hiến máu');
  expect(reads).toBe(after);
  await knowledge.update(own, entry.id, entry.rev, { ...blood, answer: 'Tại trạm y tế.' });
  expect((await knowledge.ask(own, blood.question)).answer?.text).toBe('Tại trạm y tế.');
  await knowledge.remove(own, entry.id);
  expect(await knowledge.ask(own, blood.question)).toMatchObject({ decision: 'none' });
});

it('sees what another server changed within five seconds', async () => {
  await knowledge.ask(own, 'hiến máu');
  const parts = { now: () => 0, monotonic: () => 0, randomId: () => 'khac' };
  await createKnowledge({ platform: parts }).create(own, blood);
  expect(await knowledge.ask(own, blood.question)).toMatchObject({ decision: 'none' });
  elapsed += 5_000;
  expect(await knowledge.ask(own, blood.question)).toMatchObject({ decision: 'answer' });
});

it('does not overwrite what someone else has changed', async () => {
  const { id, rev } = await knowledge.create(own, blood);
  await knowledge.update(own, id, rev, { ...blood, answer: 'Một.' });
  await expect(knowledge.update(own, id, rev, { ...blood, answer: 'Hai.' })).rejects.toMatchObject({
    code: 'write.conflict',
    status: 409,
  });
  await expect(knowledge.update(own, 'khong-co', 1, blood)).rejects.toMatchObject({ code: 'not-found' });
  await expect(knowledge.remove(own, 'khong-co')).rejects.toMatchObject({ code: 'not-found' });
});

it('lists entries and topics of its own workspace only', async () => {
  await knowledge.create(own, blood);
  await knowledge.create(own, summer);
  await knowledge.create(foreign, { ...summer, topic: 'Khác' });
  expect(await knowledge.topics(own)).toEqual(['Sinh hoạt hè', 'Tình nguyện']);
  expect((await knowledge.list(own, { topic: 'Tình nguyện' })).items.map(({ question }) => question)).toEqual(
    [blood.question],
  );
  expect((await knowledge.list(own)).items).toHaveLength(2);
  expect(await knowledge.ask(foreign, blood.question)).toMatchObject({ decision: 'none' });
});
