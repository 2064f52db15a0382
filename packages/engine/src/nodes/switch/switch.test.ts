import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../flow/apply-edits.ts';
import { conversation, draw } from '../../testing/index.ts';
import { lint } from './lint.ts';

const say = (text: string) => ['message', { text }, { next: 'het' }] as const;
const flow = (kind: 'text' | 'number' | 'yes-no') =>
  draw('thu', {
    variables: { x: kind },
    nodes: {
      hoi: ['ask', { text: 'Chọn?', kind, variable: 'x' }, { next: 're' }],
      re: [
        'switch',
        {
          variable: 'x',
          cases: [
            { id: 'a', value: 'Tạm trú; 7,0; Có' },
            { id: 'b', value: 'Tạm vắng' },
          ],
        },
        { a: 'a', b: 'b', else: 'khac' },
      ],
      a: say('Đường một.'),
      b: say('Đường hai.'),
      khac: say('Đường khác.'),
      het: ['end', {}],
    },
  });

describe('switch', () => {
  it.each([
    ['text', 'TẠM TRÚ', 'Đường một.', 're:a'],
    ['text', 'tạm vắng', 'Đường hai.', 're:b'],
    ['text', 'tạm vắng nhé bạn ơi', 'Đường khác.', 're:else'],
    ['number', '7', 'Đường một.', 're:a'],
    ['number', '8', 'Đường khác.', 're:else'],
    ['yes-no', 'có', 'Đường một.', 're:a'],
    ['yes-no', 'không', 'Đường khác.', 're:else'],
  ] as const)('of %s: “%s” → %s', async (kind, words, answer, exit) => {
    await conversation({ flows: [flow(kind)] })
      .says('thu', words)
      .expects(answer)
      .passes(exit)
      .done();
  });

  it('takes any other way while nothing is known', async () => {
    const { start: _first, ...rest } = flow('text');
    await conversation({ flows: [{ ...rest, start: 're' }] })
      .says('thu')
      .expects('Đường khác.')
      .done();
  });

  it('tells of a value that stands above already', () => {
    const view = { flow: flow('text'), hasVariable: () => true };
    const rules = (...values: string[]) =>
      lint(
        { variable: 'x', cases: values.map((value, at) => ({ id: `c${at}`, value })) },
        { id: 're' },
        view,
      ).map(({ rule, field }) => `${rule} ${field}`);
    expect(rules('Tạm trú', 'TAM TRU')).toEqual(['switch.same-value /cases/1/value']);
    expect(rules('Tạm trú', 'Tạm vắng; tạm trú')).toEqual(['switch.same-value /cases/1/value']);
    expect(rules('Tạm trú', 'Tạm vắng')).toEqual([]);
    const cases = ['Tạm trú', 'tam tru'].map((value, at) => ({ id: 'ab'[at] ?? '', value }));
    const [first] = lint({ variable: 'x', cases }, { id: 're' }, view);
    const repaired = applyEdits(view.flow, first?.fix?.edits ?? []);
    // The line of the exit that is gone goes, too.
    expect(repaired.edges.filter(({ from, port }) => from === 're' && port === 'b')).toEqual([]);
    expect(repaired.edges.some(({ from, port }) => from === 're' && port === 'a')).toBe(true);
  });
});
