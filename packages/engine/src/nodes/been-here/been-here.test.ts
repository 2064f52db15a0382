import { describe, expect, it } from 'vitest';
import { MAX_BEEN } from '../../compile/bounds.ts';
import { conversation, draw } from '../../testing/index.ts';
import { remember } from './memory.ts';

const say = (text: string) => ['message', { text }, { next: 'het' }] as const;
const flow = (id: string, data: object = {}) =>
  draw(id, {
    nodes: {
      nho: ['been-here', { ...data }, { first: 'moi', again: 'cu' }],
      moi: say(`${id}: lần đầu.`),
      cu: say(`${id}: lại gặp.`),
      het: ['end', {}],
    },
  });

describe('been-here', () => {
  it('knows the contact again in a later conversation', async () => {
    await conversation({ flows: [flow('mot'), flow('hai')] })
      .says('mot')
      .expects('mot: lần đầu.')
      .passes('nho:first')
      .says('hai')
      .expects('hai: lần đầu.')
      .says('mot')
      .expects('mot: lại gặp.')
      .passes('nho:again')
      .done();
  });

  it('counts steps with one name as one, also in another flow', async () => {
    await conversation({ flows: [flow('mot', { name: 'Giới thiệu' }), flow('hai', { name: 'Giới thiệu' })] })
      .says('mot')
      .expects('mot: lần đầu.')
      .says('hai')
      .expects('hai: lại gặp.')
      .done();
  });

  it('is the same place in every flow that calls its flow', async () => {
    const caller = (id: string) =>
      draw(id, {
        nodes: {
          goi: ['call-flow', { flow: 'mot', inputs: [], results: [] }, { done: 'het' }],
          het: ['end', {}],
        },
      });
    await conversation({ flows: [flow('mot'), caller('ba'), caller('bon')] })
      .says('ba')
      .expects('mot: lần đầu.')
      .says('bon')
      .expects('mot: lại gặp.')
      .says('mot')
      .expects('mot: lại gặp.')
      .done();
  });

  it('remembers the last places only', () => {
    const been = Array.from({ length: MAX_BEEN }, (_, at) => `p/${at}`);
    const args = (list: string[]) =>
      ({ context: { vars: {}, offered: [], tries: 0, memory: { tags: ['x'], been: list } } }) as never;
    const after = remember(args(been), { place: 'p/mới' }).context?.memory;
    expect(after?.been).toEqual([...been.slice(1), 'p/mới']);
    expect(after?.tags).toEqual(['x']);
    expect(remember(args(been), { place: 'p/0' }).context?.memory?.been).toHaveLength(MAX_BEEN);
  });
});
