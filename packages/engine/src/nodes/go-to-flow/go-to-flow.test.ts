import { describe, it } from 'vitest';
import { conversation, draw } from '../../testing/index.ts';

const first = draw('mot', {
  nodes: {
    noi: ['message', { text: 'Kịch bản một.' }, { next: 'sang' }],
    sang: ['go-to-flow', { flow: 'hai' }],
  },
});
const second = draw('hai', {
  variables: { ten: 'text' },
  nodes: {
    hoi: ['ask', { text: 'Tên là gì?', kind: 'text', variable: 'ten' }, { next: 'noi' }],
    noi: ['message', { text: 'Chào {{ten}}.' }, { next: 'het' }],
    het: ['end', {}],
  },
});

describe('go-to-flow', () => {
  it('goes on in the other flow in the same turn', async () => {
    await conversation({ flows: [first, second] })
      .says('mot')
      .expects('Kịch bản một.', 'Tên là gì?')
      .says('Lan')
      .expects('Chào Lan.')
      .done();
  });
});
