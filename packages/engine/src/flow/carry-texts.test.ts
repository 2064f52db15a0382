import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../testing/index.ts';
import { applyEdits, carryTexts, type Flow, markOf, mergeFlows } from './index.ts';

/** Each text of the list with its own translation, and the mark of the text it was made from. */
const inEnglish = (more: readonly string[]): Flow => {
  const of = (make: (text: string) => string) => ({
    en: { a: Object.fromEntries(more.map((text, place) => [`/more/${place}`, make(text)])) },
  });
  const flow = draw('thu', { nodes: { a: ['message', { text: 'Chào', more: [...more] }] } });
  const spoken = { ...flow, languages: ['en'] };
  return more.length === 0
    ? spoken
    : { ...spoken, translations: of((text) => `EN ${text}`), translatedFrom: of(markOf) };
};
const withMore = (flow: Flow, more: readonly string[] | undefined): Flow => ({
  ...flow,
  nodes: flow.nodes.map((node) => ({
    ...node,
    data: { text: 'Chào', ...(more === undefined ? {} : { more: [...more] }) },
  })),
});
const carried = (flow: Flow, more: readonly string[] | undefined) =>
  carryTexts(withMore(flow, more), flow.nodes);

const texts = fc.uniqueArray(fc.constantFrom<string[]>('Một', 'Hai', 'Tin ba', 'Tin bốn', 'Lệ phí', 'Giờ'), {
  minLength: 1,
});
/** A list, and some of its items in another order. */
const lists = texts.chain((before) =>
  fc.record({ before: fc.constant(before), after: fc.shuffledSubarray(before) }),
);

describe('translations of a list without ids', () => {
  it('go along with items that move, and away with those that are removed', () => {
    fc.assert(
      fc.property(lists, ({ before, after }) => {
        expect(carried(inEnglish(before), after)).toEqual(inEnglish(after));
      }),
    );
  });

  it('stay with an item while it is typed, whatever it says meanwhile', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('', 'Một', 'Hai', 'khác hẳn'), (before, at, typed) => {
        const flow = inEnglish(before);
        const typing = carried(flow, before.with(at % before.length, typed));
        expect(typing.translations).toEqual(flow.translations);
        expect(typing.translatedFrom).toEqual(flow.translatedFrom);
      }),
    );
  });

  it('go away with the list, and leave those of other texts', () => {
    const flow = inEnglish(['Một']);
    expect(carried(flow, undefined)).toEqual(withMore(inEnglish([]), undefined));
    const both = { ...flow, translations: { en: { a: { '/text': 'Hello', '/more/0': 'One' } } } };
    expect(carried(both, []).translations).toEqual({ en: { a: { '/text': 'Hello' } } });
  });

  it('follow an edit of one field too', () => {
    const removed = applyEdits(inEnglish(['Một', 'Hai']), [
      { do: 'set-field', node: 'a', field: '/more', value: ['Hai'] },
    ]);
    expect(removed).toEqual(inEnglish(['Hai']));
  });

  it('are those of their items inside items with ids, also where those move', () => {
    const cards = (...ids: [string, string[]][]) => ({ cards: ids.map(([id, lines]) => ({ id, lines })) });
    const flow: Flow = {
      ...draw('thu', { nodes: { a: ['message', cards(['x', ['Một', 'Hai']], ['y', ['Ba']])] } }),
      translations: { en: { a: { '/cards/x/lines/1': 'Two', '/cards/y/lines/0': 'Three' } } },
    };
    const data = cards(['y', ['Ba']], ['x', ['Hai']]);
    const after = carryTexts({ ...flow, nodes: flow.nodes.map((node) => ({ ...node, data })) }, flow.nodes);
    expect(after.translations).toEqual({
      en: { a: { '/cards/x/lines/0': 'Two', '/cards/y/lines/0': 'Three' } },
    });
  });

  it('fit their items after a merge in which one removed or moved and the other added', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), fc.boolean(), ({ before, after }, first, swap) => {
        fc.pre(after.length > 0);
        const more = first ? ['Hẹn gặp lại', ...before] : [...before, 'Hẹn gặp lại'];
        const [one, two] = [inEnglish(after), inEnglish(more)];
        const merged = mergeFlows(inEnglish(before), swap ? two : one, swap ? one : two);
        expect(merged.conflicts).toEqual([]);
        const list = merged.flow.nodes[0]?.data.more as string[];
        expect(list.toSorted()).toEqual([...after, 'Hẹn gặp lại'].toSorted());
        expect(merged.flow).toEqual(inEnglish(list));
      }),
    );
  });
});
