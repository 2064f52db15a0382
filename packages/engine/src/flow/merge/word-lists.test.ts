import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../testing/draw.ts';
import { type Flow, mergeFlows } from '../index.ts';

const withMore = (more: readonly string[], name = 'Thử'): Flow => ({
  ...draw('thu', { nodes: { a: ['message', { text: 'Chào', more: [...more] }] } }),
  name,
});
const moreOf = (flow: Flow): unknown => flow.nodes[0]?.data.more;
const keyword = (words: string[]): Flow => ({
  ...withMore([]),
  triggers: [{ id: 'tu-khoa', kind: 'keyword', words, how: 'exact' }],
});

/** Texts that share nothing, so that it is plain which is which. */
const texts = fc.uniqueArray(
  fc.constantFrom<string[]>(
    'Lệ phí 25.000 đồng',
    'Giờ mở cửa',
    'Nơi nộp hồ sơ',
    'Mang căn cước',
    'Cảm ơn',
    'Ảnh 3×4',
  ),
  { minLength: 1, maxLength: 5 },
);

describe('a list of texts', () => {
  it('asks where both edited one item, and neither text is there twice', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.boolean(), (base, at, apart) => {
        const place = at % base.length;
        // Unlike at all, or one number changed.
        const [one, two] = apart ? ['XYZ', 'qwk'] : [`${base[place]} 1`, `${base[place]} 2`];
        const [mine, theirs] = [base.with(place, one), base.with(place, two)];
        const merge = (choice: 'mine' | 'theirs') =>
          mergeFlows(withMore(base), withMore(mine), withMore(theirs), {
            choices: { [`nodes/a/data/more/${place}`]: choice },
          });
        expect(merge('mine').conflicts).toMatchObject([
          { node: 'a', field: `/more/${place}`, base: base[place], mine: one, theirs: two },
        ]);
        expect(moreOf(merge('mine').flow)).toEqual(mine);
        expect(moreOf(merge('theirs').flow)).toEqual(theirs);
      }),
    );
  });

  it('takes an edit of one item and an edit, a removal or an addition elsewhere without a question', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(2), (base, at, other, kind) => {
        const [place, elsewhere] = [at % base.length, other % base.length];
        fc.pre(place !== elsewhere);
        const edited = `${base[place]} (mới)`;
        const change = (list: string[]) => {
          if (kind === 0) return list.with(elsewhere, `${base[elsewhere]} nhé`);
          return kind === 1 ? list.toSpliced(elsewhere, 1) : [...list, 'Hẹn gặp lại'];
        };
        const { flow, conflicts } = mergeFlows(
          withMore(base),
          withMore(base.with(place, edited)),
          withMore(change(base)),
        );
        expect(conflicts).toEqual([]);
        expect(moreOf(flow)).toEqual(change(base.with(place, edited)));
      }),
    );
  });

  it('asks where one edited what the other removed', () => {
    const [base, mine, theirs] = [['Một', 'Hai ba'], ['Một', 'Hai bốn'], ['Một']];
    const merged = mergeFlows(withMore(base), withMore(mine), withMore(theirs));
    expect(merged.conflicts).toMatchObject([{ id: 'nodes/a/data/more/1', choice: 'mine' }]);
    expect(moreOf(merged.flow)).toEqual(mine);
  });

  it('follows an item that one moved and the other edited', () => {
    const base = ['Lệ phí 25.000 đồng', 'Giờ mở cửa', 'Nơi nộp hồ sơ'];
    const moved = ['Giờ mở cửa', 'Nơi nộp hồ sơ', 'Lệ phí 25.000 đồng'];
    const edited = base.with(0, 'Lệ phí 30.000 đồng');
    const merged = mergeFlows(withMore(base), withMore(moved), withMore(edited));
    expect(merged.conflicts).toEqual([]);
    expect(moreOf(merged.flow)).toEqual(['Giờ mở cửa', 'Nơi nộp hồ sơ', 'Lệ phí 30.000 đồng']);
  });

  it('stays as one side made it beside a change that has nothing to do with it', () => {
    fc.assert(
      fc.property(texts, texts, (base, made) => {
        for (const [mine, theirs] of [
          [withMore(made), withMore(base, 'Tên khác')],
          [withMore(base, 'Tên khác'), withMore(made)],
        ] as const)
          expect(mergeFlows(withMore(base), mine, theirs)).toMatchObject({
            conflicts: [],
            flow: withMore(made, 'Tên khác'),
          });
      }),
    );
  });

  it('has each word once, and asks the same whoever is who', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, one, two) => {
        const [ours, others] = [
          mergeFlows(withMore(base), withMore(one), withMore(two)),
          mergeFlows(withMore(base), withMore(two), withMore(one)),
        ];
        const list = moreOf(ours.flow) as string[];
        expect(new Set(list).size).toBe(list.length);
        expect(ours.conflicts.map(({ id }) => id).sort()).toEqual(
          others.conflicts.map(({ id }) => id).sort(),
        );
        if (ours.conflicts.length === 0) expect(moreOf(others.flow)).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });
});

it('keywords that both edited are asked about, further ones are joined', () => {
  const [base, mine] = [keyword(['lệ phí', 'phí']), keyword(['lệ phí mới', 'phí'])];
  const both = mergeFlows(base, mine, keyword(['lệ phí cũ', 'phí']));
  expect(both.conflicts).toMatchObject([{ kind: 'trigger', mine: 'lệ phí mới', theirs: 'lệ phí cũ' }]);
  expect(both.flow.triggers).toMatchObject([{ words: ['lệ phí mới', 'phí'] }]);
  const joined = mergeFlows(base, mine, keyword(['lệ phí', 'phí', 'bao nhiêu']));
  expect(joined.conflicts).toEqual([]);
  expect(joined.flow.triggers).toMatchObject([{ words: ['lệ phí mới', 'phí', 'bao nhiêu'] }]);
});

it('a language is no edit of another one', () => {
  const spoken = (languages: string[]): Flow => ({ ...withMore([]), languages });
  const merged = mergeFlows(spoken(['en']), spoken(['km']), spoken(['zh']));
  expect(merged.conflicts).toEqual([]);
  expect(merged.flow.languages?.toSorted()).toEqual(['km', 'zh']);
});
