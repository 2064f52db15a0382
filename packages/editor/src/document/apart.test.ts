import type { Flow } from '@danloi/engine/flow';
import { expect, test } from 'vitest';
import { apartFrom, ownCount, putTogether } from './apart.ts';
import { emptyFlow, nodeAt, randomFrom } from './testing.ts';

const flowOf = (count: number): Flow => ({
  ...emptyFlow(),
  nodes: Array.from({ length: count }, (_, at) => nodeAt(`n${at}`, at)),
});

/** As it comes back from storage: equal, and nothing of it the same. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test('one changed step among thousands is all that is told', () => {
  const before = flowOf(3_000);
  const after = { ...before, nodes: before.nodes.with(1_500, nodeAt('n1500', 7)) };
  const apart = apartFrom(after, before);
  expect(ownCount(apart)).toBe(1);
  expect(JSON.stringify(apart).length).toBeLessThan(400);
  expect(putTogether(stored(apart), { ...stored(before) })).toEqual(after);
});

test('whatever is done to a flow, it comes together again', () => {
  for (let round = 0; round < 200; round += 1) {
    const random = randomFrom(round);
    const below = (limit: number) => Math.floor(random() * limit);
    const before = flowOf(below(30));
    let after = before;
    for (let edit = below(6); edit > 0; edit -= 1) {
      const { nodes } = after;
      const at = below(nodes.length + 1);
      const edits: (() => Flow)[] = [
        () => ({ ...after, nodes: nodes.toSpliced(at, 1) }),
        () => ({ ...after, nodes: nodes.toSpliced(at, 0, nodeAt(`new${round}-${edit}`)) }),
        () => ({ ...after, nodes: nodes.toReversed() }),
        () => ({ ...after, nodes: [...nodes.slice(at), ...nodes.slice(0, at)] }),
        () => ({ ...after, name: `Kịch bản ${round}`, start: `n${at}` }),
        () => ({ ...after, languages: ['en'], edges: [{ id: 'e', from: 'n0', port: 'next', to: 'n1' }] }),
      ];
      after = (edits[below(edits.length)] ?? (() => after))();
    }
    expect(putTogether(stored(apartFrom(after, before)), { ...stored(before) })).toEqual(after);
  }
});
