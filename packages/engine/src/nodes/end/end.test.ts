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
