import type { SubmissionInput } from '@danloi/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { submissions as submissionsCollection } from '../documents.ts';
import type { WorkspaceStore } from '../store/index.ts';
import { type Parts, serverParts } from '../testing/server-parts.ts';
import { seriesOf } from './case-number.ts';
import { createSubmissions, type Submissions } from './submissions.ts';

let parts: Parts;
let own: WorkspaceStore;
let submissions: Submissions;
let now: number;
let removed: string[];

beforeEach(async () => {
  now = Date.UTC(2026, 10, 24, 8);
  removed = [];
  parts = await serverParts({ now: () => now });
  own = parts.own;
  submissions = make();
});

const make = () =>
  createSubmissions({
    ...parts,
    media: {
      remove: async (_, ids) => {
        removed.push(...ids);
      },
    },
  });

const report = (effect: string, more: Partial<SubmissionInput> = {}): SubmissionInput => ({
  effect,
  contact: { channel: 'oa1', id: '7003000000000001' },
  flow: { id: 'to-giac', version: 'to-giac.3' },
  form: 'Tố giác tội phạm',
  prefix: 'TG',
  confidential: false,
  urgent: true,
  fields: [
    { name: 'viec', title: 'Sự việc', type: 'text', class: 'sensitive', value: 'Mất xe trước chợ Bến Đò' },
    { name: 'dia_diem', title: 'Địa điểm', type: 'text', class: 'basic', value: 'Chợ Bến Đò, tổ 4' },
    { name: 'anh', title: 'Ảnh', type: 'images', class: 'sensitive', value: [{ id: 'anh1', kind: 'image' }] },
  ],
  ...more,
});
const only = async () => (await submissions.list(own, {})).items[0] ?? expect.fail('none');

describe('recording', () => {
  it('gives numbers in turn, per kind and year, and the same for a repeat', async () => {
    expect(await submissions.record(own, report('e1/0'))).toEqual({ caseNumber: 'TG-2026-000001' });
    expect(await submissions.record(own, report('e2/0'))).toEqual({ caseNumber: 'TG-2026-000002' });
    expect(await submissions.record(own, report('e1/0'))).toEqual({ caseNumber: 'TG-2026-000001' });
    expect(await submissions.record(own, report('e3/0', { prefix: 'TN' }))).toEqual({
      caseNumber: 'TN-2026-000001',
    });
    expect(await submissions.record(parts.foreign, report('e1/0'))).toEqual({ caseNumber: 'TG-2026-000001' });
    const other = report('e1/0', { contact: { channel: 'oa1', id: 'another' } });
    expect(await submissions.record(own, other)).toEqual({ caseNumber: 'TG-2026-000003' });
    expect(await submissions.counts(own)).toEqual({ new: 4, open: 0, done: 0 });
  });

  it('counts the year as Viet Nam does', () => {
    expect(seriesOf('TG', Date.UTC(2026, 11, 31, 16, 59))).toBe('TG-2026');
    expect(seriesOf('TG', Date.UTC(2026, 11, 31, 17, 0))).toBe('TG-2027');
  });

  it('gives every form its own number when many come at once, also over two servers', async () => {
    const other = make();
    const given = await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 ? submissions : other).record(own, report(`e${i}/0`))),
    );
    const numbers = given.map((g) => g.caseNumber).sort();
    expect(numbers).toEqual(
      Array.from({ length: 40 }, (_, i) => `TG-2026-${String(i + 1).padStart(6, '0')}`),
    );
  });

  it('records one form once when its effect runs twice at the same time', async () => {
    const other = make();
    const input = report('e1/0');
    const given = await Promise.all(
      [submissions, other, submissions, other].map((s) => s.record(own, input)),
    );
    expect(new Set(given.map((g) => g.caseNumber))).toEqual(new Set(['TG-2026-000001']));
    expect(await submissions.counts(own)).toMatchObject({ new: 1 });
  });

  it('loses no number when it is cut off at any call to the store', async () => {
    for (let cut = 1; ; cut++) {
      let calls = 0;
      const failing = failAt(own, () => ++calls === cut);
      const first = await submissions.record(failing, report(`cut${cut}/0`)).catch(() => undefined);
      const repeat = await submissions.record(own, report(`cut${cut}/0`));
      expect(repeat.caseNumber).toBe(`TG-2026-${String(cut).padStart(6, '0')}`);
      if (first) {
        expect(first).toEqual(repeat);
        expect(cut).toBeGreaterThan(4);
        break;
      }
    }
  });

  it('keeps no word of the citizen in clear', async () => {
    await submissions.record(own, report('e1/0'));
    const raw = JSON.stringify(await parts.store.find(submissionsCollection, { index: 'byTime' }));
    for (const word of ['Mất xe', 'Bến Đò', '7003000000000001']) expect(raw).not.toContain(word);
    expect(raw).toContain('TG-2026-000001');
  });
});

describe('working on them', () => {
  it('lists newest first, by status, with the place', async () => {
    await submissions.record(own, report('e1/0'));
    now += 1_000;
    await submissions.record(own, report('e2/0', { confidential: true }));
    const { items } = await submissions.list(own, { status: 'new' });
    expect(items.map(({ caseNumber, place }) => [caseNumber, place])).toEqual([
      ['TG-2026-000002', undefined],
      ['TG-2026-000001', 'Chợ Bến Đò, tổ 4'],
    ]);
    expect((await submissions.list(own, { status: 'done' })).items).toEqual([]);
  });

  it('opens a form with its files', async () => {
    await submissions.record(own, report('e1/0'));
    const { doc, fields } = await submissions.read(own, (await only()).id);
    expect(fields).toEqual(report('e1/0').fields);
    expect(doc.media).toEqual(['anh1']);
    await expect(submissions.read(parts.foreign, doc.id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps what was done in its history, notes sealed', async () => {
    await submissions.record(own, report('e1/0'));
    const { id, rev } = await only();
    const opened = await submissions.change(own, id, {
      rev,
      by: 'can-bo-1',
      status: 'open',
      note: 'Đã gọi ông Bảy',
    });
    now += 60_000;
    const done = await submissions.change(own, id, { rev: opened.rev, by: 'can-bo-2', status: 'done' });
    expect(done.status).toBe('done');
    expect((await submissions.read(own, id)).history).toEqual([
      { at: now - 60_000, by: 'can-bo-1', what: 'status.open', note: 'Đã gọi ông Bảy' },
      { at: now, by: 'can-bo-2', what: 'status.done' },
    ]);
    const raw = JSON.stringify(await parts.store.find(submissionsCollection, { index: 'byTime' }));
    expect(raw).not.toContain('ông Bảy');
    expect(await submissions.counts(own)).toEqual({ new: 0, open: 0, done: 1 });
  });

  it('does not overwrite what a colleague has done', async () => {
    await submissions.record(own, report('e1/0'));
    const { id, rev } = await only();
    await submissions.change(own, id, { rev, by: 'a', status: 'open' });
    await expect(submissions.change(own, id, { rev, by: 'b', status: 'done' })).rejects.toMatchObject({
      code: 'write.conflict',
    });
    const same = await submissions.change(own, id, { rev, by: 'b' });
    expect(same.rev).toBe(rev + 1);
  });
});

describe('a contact who withdraws', () => {
  it('takes their words and files with them; the case stays', async () => {
    await submissions.record(own, report('e1/0'));
    await submissions.record(own, report('e2/0', { contact: { channel: 'oa1', id: 'another' } }));
    await submissions.forget(own, { channel: 'oa1', id: '7003000000000001' });
    await submissions.forget(own, { channel: 'oa1', id: '7003000000000001' });
    expect(removed).toEqual(['anh1']);
    const { items } = await submissions.list(own, {});
    const [erased, kept] = items.toSorted((a, b) => a.number - b.number);
    expect(erased).toMatchObject({ caseNumber: 'TG-2026-000001', media: [], history: [{ what: 'erased' }] });
    expect((await submissions.read(own, erased?.id ?? '')).fields).toEqual([]);
    expect((await submissions.read(own, kept?.id ?? '')).fields).toHaveLength(3);
  });
});

/** A workspace's store whose call fails where `here` says so: before it does anything, as when the process dies. */
function failAt(store: WorkspaceStore, here: () => boolean): WorkspaceStore {
  const guard =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (here()) throw new Error('cut off');
      const result = await call(...given);
      if (here()) throw new Error('cut off');
      return result;
    };
  return {
    ...store,
    get: guard(store.get),
    find: guard(store.find),
    insert: guard(store.insert),
  } as WorkspaceStore;
}
