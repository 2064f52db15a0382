import { expect, it } from 'vitest';
import { compileFlow } from '../../compile/compile.ts';
import { lintFlow } from '../../lint/lint.ts';
import { createRegistry } from '../../node-type/registry.ts';
import { conversation, draw } from '../../testing/index.ts';
import { builtInTypes } from '../index.ts';

const registry = createRegistry(builtInTypes);
const drawn = draw('ghi', {
  nodes: {
    chao: ['message', { text: 'Chào anh/chị.' }, { next: 'het' }],
    het: ['end', { text: 'Hết.' }],
    dan: ['note', { text: 'Hỏi lại lệ phí {{khong_co}}.' }],
  },
});

it('changes nothing of what runs', async () => {
  const plain = { ...drawn, nodes: drawn.nodes.filter(({ type }) => type !== 'note') };
  expect(compileFlow(drawn, registry, '1')).toEqual(compileFlow(plain, registry, '1'));
  await conversation({ flows: [drawn] })
    .says('ghi')
    .expects('Chào anh/chị.', 'Hết.')
    .done();
});

it('is nothing to look at', () => {
  expect(lintFlow(drawn, registry)).toEqual([]);
});

it('cannot be led to or begun with', async () => {
  const led = {
    ...drawn,
    edges: [{ id: 'e', from: 'chao', port: 'next', to: 'dan' }],
  };
  expect(lintFlow(led, registry).map(({ rule, severity }) => `${severity} ${rule}`)).toContain(
    'error edge.broken',
  );
  await conversation({ flows: [led] })
    .says('ghi')
    .expects('Chào anh/chị.')
    .done();
  expect(lintFlow({ ...drawn, start: 'dan' }, registry).map(({ rule }) => rule)).toContain('flow.no-start');
});
