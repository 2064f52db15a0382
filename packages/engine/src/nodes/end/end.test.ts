import { expect, it } from 'vitest';
import { conversation, draw } from '../../testing/index.ts';

it('says its last words and forgets what was said', async () => {
  const flow = draw('het', {
    variables: { x: 'text' },
    nodes: {
      hoi: ['ask', { text: '?', kind: 'text', variable: 'x' }, { next: 'het' }],
      het: ['end', { text: 'Chào {{x}}.' }],
    },
  });
  const { session } = await conversation({ flows: [flow] })
    .says('het', 'Lan')
    .expects('Chào Lan.')
    .done();
  expect(session).toMatchObject({ context: { vars: {}, offered: [] } });
  expect(session.flow).toBeUndefined();
});

it('leaves word of how it ended to the step that called its flow', async () => {
  const child = draw('hoi-tuoi', {
    variables: { tuoi: 'number' },
    nodes: {
      hoi: ['ask', { text: 'Tuổi?', kind: 'number', variable: 'tuoi' }, { next: 'xet' }],
      xet: [
        'condition',
        {
          branches: [
            {
              id: 'du',
              title: 'Đủ',
              match: 'all',
              rows: [{ variable: 'tuoi', operator: 'gte', operand: '18' }],
            },
          ],
        },
        { du: 'du', else: 'chua' },
      ],
      du: ['end', { outcome: 'đủ tuổi' }],
      chua: ['end', { text: 'Tiếc quá.' }],
    },
  });
  const caller = draw('goi', {
    variables: { ket_qua: 'text' },
    nodes: {
      goi: ['call-flow', { flow: 'hoi-tuoi', inputs: [], results: [], outcome: 'ket_qua' }, { done: 'noi' }],
      noi: ['message', { text: 'Kết quả “{{ket_qua}}”.' }, { next: 'het' }],
      het: ['end', {}],
    },
  });
  const flows = [caller, child];
  await conversation({ flows }).says('goi', '20').expects('Kết quả “đủ tuổi”.').done();
  await conversation({ flows }).says('goi', '10').expects('Tiếc quá.', 'Kết quả “”.').done();
});
