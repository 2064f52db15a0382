import type { Flow } from '@danloi/engine/flow';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDraftBody } from './draft-body.ts';
import { emptyFlow, nodeAt, randomFrom } from './testing.ts';

const large = (count: number): Flow => ({
  ...emptyFlow(),
  nodes: Array.from({ length: count }, (_, at) => nodeAt(`bước-${at}`, at)),
  edges: Array.from({ length: count - 1 }, (_, at) => ({
    ...{ id: `e${at}`, from: `bước-${at}`, port: 'next', to: `bước-${at + 1}` },
  })),
});

const textOf = (body: unknown): Promise<string> => {
  if (!(body instanceof Blob)) throw new Error('no pieces');
  return body.text();
};

afterEach(() => vi.restoreAllMocks());

describe('what is sent of a draft', () => {
  test('of a small draft is what it was', () => {
    const draft = large(20);
    expect(createDraftBody()({ rev: 3, draft })).toEqual({ rev: 3, draft });
    expect(createDraftBody()({ draft })).toEqual({ draft });
  });

  test('of a large one reads as the JSON of the whole, what is not set left out', async () => {
    const draft = large(1_300);
    Reflect.set(draft, 'start', undefined);
    expect(await textOf(createDraftBody()({ rev: 3, draft }))).toBe(JSON.stringify({ rev: 3, draft }));
    expect(await textOf(createDraftBody()({ draft }))).toBe(JSON.stringify({ draft }));
  });

  test.each(Array.from({ length: 10 }, (_, seed) => [seed]))(
    'seed %i: whatever was changed, moved, added and removed, it reads as the draft of now',
    async (seed) => {
      const random = randomFrom(seed);
      const body = createDraftBody();
      let draft = large(1_700);
      for (let rev = 1; rev < 40; rev += 1) {
        const nodes = [...draft.nodes];
        for (let count = random() * 6; count > 0; count -= 1) {
          const at = Math.floor(random() * nodes.length);
          const dice = random();
          if (dice < 0.5) nodes.splice(at, 1, nodeAt(`khác ${rev} ${at}`, rev));
          else if (dice < 0.7) nodes.splice(at, 1 + Math.floor(random() * 30));
          else if (dice < 0.9) nodes.splice(at, 0, nodeAt(`mới ${rev} ${count}`, at));
          else nodes.push(...nodes.splice(at, 50));
        }
        if (random() < 0.1) body.forget();
        draft = { ...draft, nodes };
        expect(await textOf(body({ rev: rev, draft }))).toBe(JSON.stringify({ rev, draft }));
      }
    },
  );

  test('writes only the piece in which something changed', async () => {
    const body = createDraftBody();
    const draft = large(5_000);
    body({ rev: 1, draft });
    const written = vi.spyOn(JSON, 'stringify');
    const nodes = draft.nodes.with(2_000, nodeAt('đổi'));
    const after = body({ rev: 2, draft: { ...draft, nodes } });
    const items = written.mock.calls.map(([value]) => (Array.isArray(value) ? value.length : 0));
    written.mockRestore();
    expect(Math.max(...items)).toBeLessThanOrEqual(400);
    expect(items.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(400);
    expect(await textOf(after)).toBe(JSON.stringify({ rev: 2, draft: { ...draft, nodes } }));
  });

  test('after forgetting writes all anew', () => {
    const body = createDraftBody();
    const draft = large(2_000);
    body({ rev: 1, draft });
    body.forget();
    const written = vi.spyOn(JSON, 'stringify');
    body({ rev: 2, draft });
    const items = written.mock.calls.map(([value]) => (Array.isArray(value) ? value.length : 0));
    expect(items.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(3_999);
  });
});
