import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flows as flowDocs, knowledge, tables } from '../documents.ts';
import type { Services } from '../services.ts';
import type { WorkspaceStore } from '../store/index.ts';
import { testServices } from '../testing/services.ts';

let services: Services;
let own: WorkspaceStore;

beforeEach(async () => {
  ({ services, own } = await testServices());
});
afterEach(() => services.stop());

const FACTS = {
  ten: 'Công an phường 1',
  dien_thoai: '0243 000 0000',
  dia_chi: 'Số 1 đường Một',
  gio_lam_viec: '8 giờ đến 17 giờ',
  link: 'https://phuong1.vi-du.gov.vn',
};
const may = { tables: true, knowledge: true };
const take = (template: string, beside: readonly string[] = []) =>
  services.templates.take(own, 'lan', { template, beside, may });
const fillIn = () => services.workspaces.change(own.workspace, { values: FACTS });
const names = async () =>
  (await own.find(flowDocs, { index: 'byUpdate' })).items.map(({ name }) => name).toSorted();

describe('a template taken alone', () => {
  it.each([
    'thu-tuc-can-cuoc',
    'dat-lich-hen',
    'to-giac-toi-pham',
    'tra-cuu-diem-thi',
    'y-kien-hai-long',
    'zalo-tuoi-tre',
  ])('%s is published as it comes once the facts are written', async (template) => {
    const flow = await take(template);
    await fillIn();
    const findings = await services.flows.lint(own, flow.draft);
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    await services.publishing.publish(own, 'lan', flow.id, 1, {});
    expect((await services.flows.get(own, flow.id)).live).toBe(1);
  });

  it('says nothing broken while no fact is written, and tells which are missing', async () => {
    const flow = await take('thu-tuc-can-cuoc');
    const missing = (await services.flows.lint(own, flow.draft)).filter(
      ({ rule }) => rule === 'value.unknown',
    );
    expect(missing.map(({ message }) => message.vi).join('\n')).toContain('Điện thoại đơn vị');
    const said = await services.simulate(own.workspace, { ...flow.draft, start: 'lien-he' }, undefined, {
      kind: 'start',
    });
    expect(said.messages[0]?.text).toMatch(/^.+\nViệc khẩn cấp, Anh\/Chị gọi 113\.$/);
  });

  it('has no step and no button that leads to a flow which is not there', async () => {
    const { draft } = await take('thu-tuc-can-cuoc');
    expect(draft.nodes.filter(({ type }) => type === 'go-to-flow')).toEqual([]);
    const more = draft.nodes.find(({ id }) => id === 'noi-dung-khac');
    expect(JSON.stringify(more?.data)).not.toContain('Zalo Tuổi trẻ');
    expect(draft.edges.every(({ to }) => draft.nodes.some(({ id }) => id === to))).toBe(true);
  });

  it('brings its questions and its table, and writes over nothing', async () => {
    await take('tra-cuu-diem-thi');
    expect((await own.get(tables, 'diem-thi'))?.rowCount).toBeGreaterThan(100);
    await take('thu-tuc-can-cuoc');
    const entry = await own.get(knowledge, 'can-cuoc-o-dau');
    if (entry === undefined) throw new Error('no entry');
    const { rev, updatedAt: _, ...content } = entry;
    await services.knowledge.update(own, entry.id, rev, { ...content, answer: 'Ở phường.' });
    await take('thu-tuc-can-cuoc');
    expect((await own.get(knowledge, 'can-cuoc-o-dau'))?.answer).toBe('Ở phường.');
    expect(await names()).toEqual(['Thủ tục căn cước', 'Thủ tục căn cước', 'Tra cứu điểm thi']);
  });

  it('fills in nothing that the person may not', async () => {
    const wanted = { template: 'tra-cuu-diem-thi', beside: [], may: { tables: false, knowledge: false } };
    await services.templates.take(own, 'lan', wanted);
    expect(await own.get(tables, 'diem-thi')).toBeUndefined();
  });

  it('is refused where there is no such template', async () => {
    await expect(take('../sample/index')).rejects.toMatchObject({ status: 404 });
    expect(await names()).toEqual([]);
  });
});

describe('templates taken together', () => {
  it('lead to each other, also when one comes later', async () => {
    const first = await take('thu-tuc-can-cuoc', ['to-giac-toi-pham']);
    expect(await names()).toEqual(['Thủ tục căn cước', 'Tố giác tội phạm']);
    expect(first.draft.nodes.find(({ id }) => id === 'sang-to-giac')?.data).toEqual({
      flow: 'to-giac-toi-pham',
    });
    const later = await take('tra-cuu-diem-thi');
    expect(later.draft.nodes.find(({ id }) => id === 've-mo-dau')?.data).toEqual({
      flow: 'thu-tuc-can-cuoc',
    });
    await fillIn();
    for (const flow of [first, later])
      expect(
        (await services.flows.lint(own, flow.draft)).filter(({ severity }) => severity === 'error'),
      ).toEqual([]);
  });

  it('go back to the home flow that the organisation has', async () => {
    const home = await services.flows.create(own, 'lan', 'Mở đầu');
    await services.workspaces.change(own.workspace, { homeFlow: home.id });
    const { draft } = await take('to-giac-toi-pham');
    expect(draft.nodes.find(({ id }) => id === 've-mo-dau')?.data).toEqual({ flow: home.id });
  });

  it('get other ids where a version of an older one is still there', async () => {
    const flow = await take('y-kien-hai-long');
    await services.publishing.publish(own, 'lan', flow.id, 1, {});
    await services.flows.delete(own, flow.id, true);
    const again = await take('y-kien-hai-long');
    expect([flow.id, again.id === flow.id]).toEqual(['y-kien-hai-long', false]);
    await services.publishing.publish(own, 'lan', again.id, 1, {});
  });
});

it('tells what comes with each, and what is to be written', async () => {
  const items = new Map((await services.templates.list()).map((item) => [item.id, item]));
  expect(items.get('thu-tuc-can-cuoc')).toMatchObject({
    tables: [],
    flows: [{ id: 'to-giac-toi-pham' }, { id: 'tra-cuu-diem-thi' }, { id: 'zalo-tuoi-tre' }],
    facts: ['ten', 'link', 'dia_chi', 'dien_thoai', 'gio_lam_viec'],
  });
  expect(items.get('thu-tuc-can-cuoc')?.questions).toBeGreaterThan(5);
  expect(items.get('tra-cuu-diem-thi')).toMatchObject({ flows: [], questions: 0 });
  expect(items.get('tra-cuu-diem-thi')?.tables).toHaveLength(1);
});
