import { field } from '../../node-type/fields.ts';
import { parsePlate, VALUE_ERRORS } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { filled, fromParsed, offer, offeredId } from '../words.ts';
import { preset, words } from './texts.ts';

export interface PlateExpect {
  kind: 'plate';
  vehicle?: 'o_to' | 'xe_may';
  /** First part of the payloads of "ô tô hay xe máy?". */
  base: string;
}

const NOTE = / \((?:ô tô|xe máy)\)$/;

/** A licence plate in its printed form; one that may be a car's or a motorbike's is asked about. */
export const plate = defineKind({
  kind: 'plate',
  title: words.title,
  variable: 'text',
  fields: {
    vehicle: (showIf) =>
      field.choice({
        title: words.vehicle,
        choices: { any: words.any, o_to: words.car, xe_may: words.bike },
        default: 'any',
        showIf,
        advanced: true,
      }),
  },
  again: words.again,
  preset,
  expect: ({ vehicle }, { payloadBase }): PlateExpect => ({
    kind: 'plate',
    base: payloadBase,
    ...filled({ vehicle: vehicle === 'any' ? undefined : vehicle }),
  }),
  read: ({ vehicle, base }, { words: typed }) => {
    const read = parsePlate(typed ?? '', vehicle);
    if (read.ok || read.code !== 'plate.ambiguous') return fromParsed(read, ({ plate }) => plate);
    const [car = '', bike = ''] = read.candidates ?? [];
    return {
      kind: 'ambiguous',
      ask: VALUE_ERRORS[read.code],
      options: [offer(base, 'o_to', `${car} (ô tô)`), offer(base, 'xe_may', `${bike} (xe máy)`)],
    };
  },
  ofOption: (id, label) => (offeredId(id) === undefined ? undefined : label.replace(NOTE, '')),
});
