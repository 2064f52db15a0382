import { describe, expect, it } from 'vitest';
import { lintFlow } from '../../lint/lint.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';
import type { ExpressionData } from './schema.ts';

const registry = createRegistry(builtInTypes);
const say = (text: string) => ['message', { text }, { next: 'het' }] as const;
const flow = (data: Partial<ExpressionData>, exits: Record<string, string>) =>
  draw('thu', {
    variables: { tuoi: 'number', sinh: 'date', tien: 'money', dong: 'row', chu: 'text' },
    nodes: {
      hoi: ['ask', { text: 'Tuổi?', kind: 'number', variable: 'tuoi' }, { next: 'tinh' }],
      tinh: ['expression', { how: 'branch', formula: 'tuoi >= 18', ...data }, exits],
      co: say('Đúng.'),
      khong: say('Sai.'),
      ghi: say('[{{tien}}][{{sinh}}][{{chu}}]'),
      loi: say('Không tính được.'),
      het: ['end', {}],
    },
  });
const branch = { true: 'co', false: 'khong', error: 'loi' };
const asked = (data: Partial<ExpressionData>, exits: Record<string, string>, age = '20') =>
  conversation({ flows: [flow(data, exits)] }).says('thu', age);

describe('expression', () => {
  it('goes two ways', async () => {
    await asked({}, branch, '18').expects('Đúng.').passes('tinh:true').done();
    await asked({}, branch, '17').expects('Sai.').passes('tinh:false').done();
  });

  it('leaves by its error exit, or the way of false, where nothing comes out', async () => {
    const data = { formula: 'dong.diem > 5' };
    await asked(data, branch).expects('Không tính được.').passes('tinh:error').done();
    await asked(data, { true: 'co', false: 'khong' }).expects('Sai.').passes('tinh:false').done();
    await asked({ formula: 'tuoi >' }, branch).expects('Không tính được.').done();
  });

  it('keeps what comes out, by the type of the variable', async () => {
    const keep = (formula: string, variable: string) =>
      asked({ how: 'keep', formula, variable }, { next: 'ghi', error: 'loi' });
    await keep('tuoi * 1500.4', 'tien').expects('[30.008][][]').done();
    await keep('ngay("05/03/2026")', 'sinh').expects('[][05/03/2026][]').done();
    await keep('tuoi >= 18 ? "lớn" : "nhỏ"', 'chu').expects('[][][lớn]').done();
    await keep('"mai"', 'sinh').expects('Không tính được.').passes('tinh:error').done();
    await keep('tuoi / 0.0', 'tien').expects('Không tính được.').done();
  });

  it('forgets an older result where nothing comes out', async () => {
    const again = draw('thu', {
      variables: { so: 'number', tuoi: 'number' },
      nodes: {
        dat: ['set', { values: [{ variable: 'so', how: 'to', value: '7' }] }, { next: 'tinh' }],
        tinh: ['expression', { how: 'keep', formula: 'tuoi + 1', variable: 'so' }, { next: 'noi' }],
        noi: say('[{{so}}]'),
        het: ['end', {}],
      },
    });
    await conversation({ flows: [again] })
      .says('thu')
      .expects('[]')
      .done();
  });

  it('is looked at', () => {
    const rules = (data: Partial<ExpressionData>) =>
      lintFlow(flow(data, data.how === 'keep' ? { next: 'ghi' } : branch), registry)
        .filter(({ node, severity }) => node === 'tinh' && severity === 'error')
        .map(({ rule, field }) => `${rule} ${field}`);
    expect(rules({})).toEqual([]);
    expect(rules({ formula: 'tuoi + 1' })).toEqual(['expression.no-yes-no /formula']);
    expect(rules({ formula: 'tuoi >' })).toEqual(['expression.wrong /formula']);
    expect(rules({ how: 'keep', formula: 'tuoi + 1' })).toEqual(['expression.nowhere /variable']);
    expect(rules({ how: 'keep', formula: 'tuoi + 1', variable: 'chu' })).toEqual([
      'expression.type /formula',
    ]);
    expect(rules({ how: 'keep', formula: 'tuoi + 1', variable: 'tien' })).toEqual([]);
  });
});
