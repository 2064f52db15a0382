import { isRecord, own, same } from './diff/same.ts';
import { pairsOf } from './pairs.ts';
import type { Flow, FlowNode } from './schema.ts';

type Texts = NonNullable<Flow['translations']>;
type Step = Pick<FlowNode, 'id' | 'data'>;

/**
 * The flow with its translations, and their marks, where their texts are now: items of lists without ids are known by their places,
 * so that one moved or removed would give its words to another. `before`: the steps as they were when the translations fitted.
 */
export function carryTexts(flow: Flow, before: readonly Step[]): Flow {
  if (flow.translations === undefined && flow.translatedFrom === undefined) return flow;
  const old = new Map(before.map(({ id, data }) => [id, data]));
  const changed = new Map(
    flow.nodes.flatMap(({ id, data }): [string, { was: unknown; now: unknown }][] => {
      const was = old.get(id);
      return was === undefined || same(was, data) ? [] : [[id, { was, now: data }]];
    }),
  );
  if (changed.size === 0) return flow;
  const { translations, translatedFrom, ...rest } = flow;
  const carried = (all: Texts | undefined): Texts | undefined =>
    all &&
    mapped(all, (steps) =>
      mapped(steps, (texts, id) => {
        const step = changed.get(id);
        return step === undefined ? texts : carriedTexts(texts, step);
      }),
    );
  const [texts, marks] = [carried(translations), carried(translatedFrom)];
  return {
    ...rest,
    ...(texts === undefined ? {} : { translations: texts }),
    ...(marks === undefined ? {} : { translatedFrom: marks }),
  };
}

/** Each value changed; what is empty by it goes away. */
function mapped<V extends object>(
  all: Readonly<Record<string, V>>,
  change: (value: V, key: string) => V | undefined,
): Record<string, V> | undefined {
  const entries = Object.entries(all).flatMap(([key, value]): [string, V][] => {
    const after = change(value, key);
    return after === undefined ? [] : [[key, after]];
  });
  return entries.length === 0 && Object.keys(all).length > 0 ? undefined : Object.fromEntries(entries);
}

function carriedTexts(
  texts: Readonly<Record<string, string>>,
  step: { was: unknown; now: unknown },
): Record<string, string> | undefined {
  const entries = Object.entries(texts).flatMap(([pointer, text]): [string, string][] => {
    const place = carried(step.was, step.now, pointer.split('/').slice(1));
    return place === undefined ? [] : [[`/${place.join('/')}`, text]];
  });
  return entries.length === 0 && Object.keys(texts).length > 0 ? undefined : Object.fromEntries(entries);
}

/** The same place in the data as it is now; undefined where the item of a list is gone that was known by its place. */
function carried(was: unknown, now: unknown, parts: readonly string[]): string[] | undefined {
  const [part, ...inner] = parts;
  if (part === undefined || was === undefined || same(was, now)) return [...parts];
  const on = (name: string, before: unknown, after: unknown): string[] | undefined => {
    const rest = carried(before, after, inner);
    return rest && [name, ...rest];
  };
  if (!Array.isArray(was)) {
    const at = (value: unknown) => (isRecord(value) ? own(value, part) : undefined);
    return on(part, at(was), at(now));
  }
  const items: unknown[] = Array.isArray(now) ? now : [];
  const named = (list: readonly unknown[]) => list.find((item) => isRecord(item) && own(item, 'id') === part);
  const known = named(was);
  if (known !== undefined) return on(part, known, named(items));
  const pair = pairsOf(was, items).find(([place]) => String(place) === part);
  return pair && on(String(pair[1]), was[pair[0]], items[pair[1]]);
}
