import Type, { type TOptional, type TSchema } from 'typebox';
import { field } from '../node-type/fields.ts';
import type { Text } from '../node-type/manifest.ts';
import { KINDS, type KindName, VARIABLES_OF_KINDS } from './index.ts';
import type { Show } from './kind.ts';

type Factory = (show: Show) => TSchema;
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;
type Factories = Together<(typeof KINDS)[number]['fields']>;

/** The settings of all kinds, as the properties of one object. */
export type KindProperties = { [K in keyof Factories]: Made<Factories[K]> };
type Made<F> = F extends (show: Show) => infer S ? (S extends TSchema ? TOptional<S> : never) : never;

/**
 * The settings of every kind as form fields, each shown where its kind is chosen by the field `kind` at `at`: `/` in a step's own
 * data, `./` in an item of a list. A setting that several kinds share is one field.
 * @throws Error when two kinds have different fields of one name.
 */
export function kindFields(at: '/' | './'): KindProperties {
  const shared = new Map<string, { make: Factory; kinds: string[] }>();
  for (const { kind, fields } of KINDS) {
    for (const [key, make] of Object.entries<Factory>(fields)) {
      const known = shared.get(key);
      if (known !== undefined && known.make !== make) {
        throw new Error(`Two kinds of answers have different settings "${key}".`);
      }
      if (known === undefined) shared.set(key, { make, kinds: [kind] });
      else known.kinds.push(kind);
    }
  }
  const entries = [...shared].map(([key, { make, kinds }]) => {
    const [only, ...others] = kinds;
    return [key, Type.Optional(make({ [`${at}kind`]: others.length > 0 ? kinds : only }))];
  });
  return Object.fromEntries(entries);
}

/** The field that chooses the kind; a new variable beside it gets the right type. */
export function kindField(title: Text) {
  const choices = Object.fromEntries(KINDS.map(({ kind, title: words }) => [kind, words])) as Record<
    KindName,
    Text
  >;
  return { ...field.choice({ title, choices, default: 'text' }), 'x-variables': VARIABLES_OF_KINDS };
}
