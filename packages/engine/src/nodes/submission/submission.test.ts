import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../flow/apply-edits.ts';
import { lintFlow } from '../../lint/lint.ts';
import { EffectError } from '../../node-type/definition.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw, fakeTools } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import { record } from './effect.ts';
import { lint } from './lint.ts';
import type { SubmissionData } from './schema.ts';

const DATA: SubmissionData = {
  form: 'Tin báo',
  prefix: 'TG',
  fields: [{ variable: 'mo_ta' }, { variable: 'tuoi', title: 'Tuổi người báo' }],
  caseNumber: 'ma',
  confidential: true,
  urgent: false,
};

const flow = (more: Partial<SubmissionData> = {}) =>
  draw('bao', {
    variables: {
      mo_ta: { type: 'text', title: 'Mô tả', class: 'secret' },
      tuoi: 'number',
      ma: 'text',
    },
    nodes: {
      hoi: ['ask', { text: 'Chuyện gì?', kind: 'text', variable: 'mo_ta' }, { next: 'tuoi' }],
      tuoi: ['ask', { text: 'Tuổi?', kind: 'number', variable: 'tuoi' }, { next: 'lap' }],
      lap: ['submission', { ...DATA, ...more }, { done: 'xong', error: 'loi' }],
      xong: ['message', { text: 'Mã {{ma}}.' }, { next: 'het' }],
      loi: ['message', { text: 'Chưa ghi được.' }, { next: 'het' }],
      het: ['end', {}],
    },
  });

describe('submission', () => {
  it('records the values as they are, with titles and classes, and tells the number', async () => {
    const { recorded } = await conversation({ flows: [flow()] })
      .says('bao', 'mất {{ma}} xe', '40')
      .expects('Mã TG-0001.', 'ghi – Tin báo')
      .passes('lap:done')
      .done();
    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({
      form: 'Tin báo',
      prefix: 'TG',
      confidential: true,
      urgent: false,
      contact: { channel: 'test', id: 'citizen' },
      flow: { id: 'bao', version: '1' },
      fields: [
        { name: 'mo_ta', title: 'Mô tả', type: 'text', class: 'secret', value: 'mất {{ma}} xe' },
        { name: 'tuoi', title: 'Tuổi người báo', type: 'number', class: 'basic', value: 40 },
      ],
    });
  });

  it('gives a receipt with the number, before it goes on', async () => {
    const { transcript } = await conversation({ flows: [flow({ receipt: 'Biên nhận {{ma}}.' })] })
      .says('bao', 'x', '1')
      .done();
    expect(transcript).toContain('Bot: Biên nhận TG-0001.\nBot: Mã TG-0001.');
  });

  it('hands pictures, files and places over as they came', async () => {
    const form = draw('nop', {
      variables: { anh: { type: 'images', class: 'sensitive' }, noi: 'location', ma: 'text' },
      nodes: {
        anh: ['ask', { text: 'Ảnh?', kind: 'images', variable: 'anh', most: 1 }, { next: 'noi' }],
        noi: ['ask', { text: 'Ở đâu?', kind: 'location', variable: 'noi' }, { next: 'lap' }],
        lap: ['submission', { ...DATA, fields: [{ variable: 'anh' }, { variable: 'noi' }] }, { done: 'het' }],
        het: ['end', { text: 'Mã {{ma}}.' }],
      },
    });
    const { recorded } = await conversation({ flows: [form] })
      .says('nop')
      .sends({ kind: 'images', names: ['a.jpg'] })
      .sends({ kind: 'location', latitude: 21, longitude: 105 })
      .expects('Mã TG-0001.')
      .done();
    expect(recorded[0]?.fields).toMatchObject([
      { name: 'anh', type: 'images', class: 'sensitive', value: [{ id: 'a.jpg', kind: 'image' }] },
      { name: 'noi', type: 'location', value: { latitude: 21, longitude: 105 } },
    ]);
  });

  it('says that nothing was recorded, and shows the ways on, where no error exit leads', async () => {
    const tools = fakeTools();
    tools.submissions.record = async () => {
      throw new EffectError('submission.full', 'Not now.');
    };
    const bare = flow();
    const edges = bare.edges.filter(({ port }) => port !== 'error');
    await conversation({ flows: [{ ...bare, edges }], tools })
      .says('bao', 'x', '1')
      .expects('phiếu chưa được ghi nhận', '[Gặp cán bộ]')
      .done();
  });

  it('leaves by the error exit when it cannot be recorded', async () => {
    const tools = fakeTools();
    tools.submissions.record = async () => {
      throw new EffectError('submission.full', 'Not now.');
    };
    await conversation({ flows: [flow()], tools })
      .says('bao', 'x', '1')
      .expects('Chưa ghi được.')
      .done();
  });
});

describe('the effect submission.record', () => {
  const call = {
    id: 'e1/0',
    contact: { channel: 'c', id: 'p' },
    flow: { id: 'f', version: '3' },
    preview: false,
  };
  const form = { form: 'Tin báo', prefix: 'TG', confidential: true, urgent: false, fields: [] };

  it('done twice is one record with one number', async () => {
    const tools = fakeTools();
    const first = await record.run(form, tools, call);
    expect(await record.run(form, tools, call)).toEqual(first);
    expect(tools.recorded).toHaveLength(1);
    expect(await record.run(form, tools, { ...call, id: 'e2/0' })).not.toEqual(first);
  });

  it('keeps a line for what was skipped, without a value', async () => {
    const tools = fakeTools();
    const row = { title: 'Ảnh', type: 'images', class: 'basic' };
    const fields = [
      { ...row, name: 'anh', value: null },
      { ...row, name: 'ten', value: '' },
    ];
    await record.run({ ...form, fields }, tools, call);
    expect(tools.recorded[0]?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['anh', null],
      ['ten', null],
    ]);
  });

  it('may be repeated, after the commit', () => {
    expect([record.repeat, record.stage]).toEqual(['safe', 'after-commit']);
  });
});

describe('lint of submission', () => {
  const rules = (more: Partial<SubmissionData>) =>
    lint({ ...DATA, ...more }, { id: 'lap' }, { flow: flow(), hasVariable: () => true }).map(
      ({ rule }) => rule,
    );

  it('sees fields given twice, secrets in open forms, and numbers that cannot be kept', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ fields: [{ variable: 'tuoi' }, { variable: 'tuoi' }] })).toEqual(['submission.twice']);
    expect(rules({ confidential: false })).toEqual(['submission.not-confidential']);
    expect(rules({ caseNumber: 'tuoi' })).toEqual(['submission.number']);
  });

  it.each([
    ['submission.twice', { fields: [{ variable: 'tuoi' }, { variable: 'mo_ta' }, { variable: 'tuoi' }] }],
    ['submission.not-confidential', { confidential: false }],
    ['submission.number', { caseNumber: 'tuoi' }],
  ])('offers a repair of %s', (rule, more) => {
    const registry = createRegistry(builtInTypes);
    const found = lintFlow(flow(more), registry).find((finding) => finding.rule === rule);
    const mended = applyEdits(flow(more), found?.fix?.edits ?? []);
    expect(lintFlow(mended, registry).map((finding) => finding.rule)).not.toContain(rule);
  });
});
