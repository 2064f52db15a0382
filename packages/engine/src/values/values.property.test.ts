import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expect, KINDS, type KindName, kindOf } from '../answers/index.ts';
import { communeIndex } from '../answers/place/index-of-communes.ts';
import { PROVINCES } from '../answers/place/provinces.ts';
import { placeOf } from '../answers/place/value.ts';
import { readAnswer } from '../compile/reading.ts';
import { answerValue } from '../compile/values-of.ts';
import type { JsonValue } from '../json.ts';
import { render } from '../template/render.ts';
import { growth } from '../text/work.testing.ts';
import type { InboundEvent } from '../turn/event.ts';

const TODAY = '2026-11-25';
const OPTIONS = ['Căn cước', 'Giấy khai sinh', 'Cấp lại (mất, hỏng)', 'Hộ chiếu'];

const expectOf = (kind: KindName): Expect =>
  kindOf(kind).expect({} as never, { variable: 'x', payloadBase: '#dl:a:1:b:' }) as Expect;

const offeredFor = (kind: KindName) =>
  kind === 'choice' || kind === 'choices'
    ? OPTIONS.map((label, at) => ({ id: `o${at}`, label, payload: `#dl:a:1:b:o${at}:x` }))
    : [];

const text = (words: string): InboundEvent => ({ kind: 'text', text: words, id: 'e', at: 0 });

const reading = (kind: KindName, said: InboundEvent) =>
  readAnswer(expectOf(kind), said, { offered: offeredFor(kind) }, TODAY);

const read = (kind: KindName, words: string) => answerValue(reading(kind, text(words)), expectOf(kind));

/** As a summary shows it. */
const shown = (kind: KindName, value: JsonValue) =>
  render(kindOf(kind).shows?.('x') ?? '{{x}}', { vars: { x: value }, values: {} });

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const two = (max: number, min = 0) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const day = fc
  .date({ min: new Date('1931-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const LETTERS = [...'ABCDEFGHKLMNPSTUVXYZ'];
const CODES = Array.from({ length: 89 }, (_, at) => String(at + 11)).filter(
  (code) => !['13', '42', '44', '45', '46', '87', '91', '96'].includes(code),
);
const number5 = digits(5).map((five) => `${five.slice(0, 3)}.${five.slice(3)}`);
const communes = [...communeIndex().byCode.keys()];

/** Values of every kind that words alone can give, as a variable holds them. */
const VALUES: { [K in KindName]?: fc.Arbitrary<JsonValue> } = {
  text: fc.stringMatching(/^[a-zA-ZđĐăâêôơưáàạ]{1,10}( [a-zA-Zđảãéèẹ]{1,10}){0,4}$/),
  choice: fc.constantFrom(...OPTIONS),
  choices: fc
    .uniqueArray(fc.constantFrom(...OPTIONS.filter((label) => !label.includes(','))), { minLength: 1 })
    .map((labels) => OPTIONS.filter((label) => labels.includes(label))),
  'yes-no': fc.boolean(),
  number: fc.oneof(
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
    fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100),
  ),
  money: fc.integer({ min: 0, max: 1e12 }),
  date: day,
  time: fc.tuple(two(23), two(59)).map(([hour, minute]) => `${hour}:${minute}`),
  phone: fc
    .tuple(fc.constantFrom('032', '058', '079', '086', '091', '099'), digits(7))
    .map((parts) => parts.join('')),
  email: fc
    .tuple(
      fc.stringMatching(/^[A-Za-z0-9]{1,12}([._][a-z0-9]{1,8})?$/),
      fc.stringMatching(/^[a-z0-9]{2,12}\.(vn|com|gov\.vn)$/),
    )
    .map(([local, domain]) => `${local}@${domain}`)
    .filter((address) => !/@(gmai|yaho)/.test(address)),
  'id-number': fc
    .tuple(fc.constantFrom('001', '038', '079', '096'), fc.constantFrom('0', '1'), digits(2), digits(6))
    .map((parts) => parts.join('')),
  'candidate-number': fc
    .tuple(fc.constantFrom('01', '48', '79', '99'), digits(6))
    .map((parts) => parts.join('')),
  plate: fc.oneof(
    fc
      .tuple(fc.constantFrom(...CODES), fc.constantFrom(...LETTERS), number5)
      .map(([code, letter, number]) => `${code}${letter}-${number}`),
    fc
      .tuple(fc.constantFrom(...CODES), fc.constantFrom(...LETTERS), fc.integer({ min: 1, max: 9 }), number5)
      .map(([code, letter, digit, number]) => `${code}-${letter}${digit} ${number}`),
  ),
  'file-code': fc
    .tuple(two(99, 10), digits(6), digits(4))
    .map(([h, date, n]) => `000.00.12.H${h}-${date}-${n}`),
  place: fc.constantFrom(...communes).map((code) => placeOf(code) ?? null),
};

describe('values of every kind', () => {
  const kinds = KINDS.map(({ kind }) => kind);

  it('are all here but those that no words give whole', () => {
    expect(kinds.filter((kind) => VALUES[kind] === undefined)).toEqual([
      'contact',
      'location',
      'images',
      'files',
    ]);
  });

  it.each(Object.keys(VALUES) as KindName[])('%s is read back as it is shown', (kind) => {
    fc.assert(
      fc.property(VALUES[kind] as fc.Arbitrary<JsonValue>, (value) => {
        expect(read(kind, shown(kind, value))).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });

  it('an address and a province are read back too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9đáàạ,]{4,20}( [a-z0-9]{1,9}){0,3}$/), (address) => {
        expect(read('location', shown('location', { address }))).toEqual({ address });
      }),
    );
    for (const { code } of PROVINCES) {
      const value = placeOf(code) ?? null;
      const found = kindOf('place').read(
        { kind: 'place', level: 'province', base: '#dl:a:1:b:', variable: 'x' } as never,
        { said: text(''), words: shown('place', value), today: TODAY, offered: [] },
      );
      expect(found).toEqual({ kind: 'value', value });
    }
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-/ :@AĐkoOtrđhg'), maxLength: 40 }),
    fc.tuple(fc.string({ maxLength: 6 }), fc.nat(10_000)).map(([s, n]) => s.repeat(10_000).slice(0, n)),
  );
  const event = fc.oneof(
    { weight: 8, arbitrary: anything.map(text) },
    fc.constant<InboundEvent>({ kind: 'sticker', id: 'e', at: 0 }),
    anything.map(
      (words): InboundEvent => ({
        kind: 'contact',
        phone: words,
        name: words,
        address: words,
        id: 'e',
        at: 0,
      }),
    ),
    anything.map(
      (words): InboundEvent => ({ kind: 'location', latitude: 1, longitude: 2, text: words, id: 'e', at: 0 }),
    ),
    fc.constant<InboundEvent>({ kind: 'media', media: [{ id: 'm', kind: 'audio' }], id: 'e', at: 0 }),
  );

  it('never throw, whatever comes in, and give plain JSON', () => {
    fc.assert(
      fc.property(event, fc.constantFrom(...kinds), (said, kind) => {
        const found = reading(kind, said);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });

  it.each(kinds)('%s is read with work in proportion to the length', (kind) => {
    const { piece, times } = growth((words) => void reading(kind, text(words)));
    expect([piece, times < 2.3 ? 'linear' : times]).toEqual([piece, 'linear']);
  });
});
