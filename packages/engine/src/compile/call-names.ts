import type { Flow, FlowNode, Variable } from '../flow/schema.ts';
import type { Registry } from '../node-type/registry.ts';
import { type Names, renameData, renameTemplate } from './rename-data.ts';

/** What all calls of one flow have in common while they are put in. */
export interface CallParts {
  registry: Registry;
  /** Where a step was drawn, by its new id. */
  places: Map<string, string>;
  /** Names of variables in use. */
  taken: Set<string>;
  /** New names of the variables of a called flow, by its id: no flow runs twice at a time, so its calls share them. */
  names: Map<string, Names>;
}

const MAX_NAME = 40;

/** Names that nothing else has: `ten` → `ten_2`. */
export function namesFor({ id, variables }: Flow, { names: known, taken }: CallParts): Names {
  const same = known.get(id);
  if (same !== undefined) return same;
  const names = new Map<string, string>();
  known.set(id, names);
  for (const { name } of variables) {
    let fresh = name;
    for (let number = 2; taken.has(fresh); number++) {
      const ending = `_${number}`;
      fresh = `${name.slice(0, MAX_NAME - ending.length)}${ending}`;
    }
    taken.add(fresh);
    names.set(name, fresh);
  }
  return names;
}

/** The flow under its new names: a copy that further steps may be joined to. */
export function renamed(
  flow: Flow,
  kept: readonly FlowNode[],
  prefix: string,
  names: Names,
  parts: CallParts,
): Flow {
  const nodes = kept.map((node): FlowNode => {
    if (prefix === '') return node;
    const schema = parts.registry.get(node.type)?.manifest.data;
    parts.places.set(`${prefix}${node.id}`, `${flow.id}/${node.id}`);
    return { ...node, id: `${prefix}${node.id}`, data: renameData(schema, node.data, names) };
  });
  const edges = flow.edges.map((edge) =>
    prefix === ''
      ? edge
      : { ...edge, id: `${prefix}${edge.id}`, from: `${prefix}${edge.from}`, to: `${prefix}${edge.to}` },
  );
  const variables = flow.variables.map(
    (one): Variable => ({ ...one, name: names.get(one.name) ?? one.name }),
  );
  const { translations, ...rest } = flow;
  return {
    ...rest,
    ...(flow.start === undefined ? {} : { start: `${prefix}${flow.start}` }),
    nodes: [...nodes],
    edges: [...edges],
    variables: [...variables],
    ...(translations === undefined ? {} : { translations: renamedTexts(translations, prefix, names) }),
  };
}

type Translations = NonNullable<Flow['translations']>;

function renamedTexts(translations: Translations, prefix: string, names: Names): Translations {
  return mapped(translations, (texts) =>
    Object.fromEntries(
      Object.entries(texts).map(([node, byField]) => [
        `${prefix}${node}`,
        prefix === '' ? byField : mapped(byField, (text) => renameTemplate(text, names)),
      ]),
    ),
  );
}

function mapped<A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Adds the texts of a called flow to the caller's own copy; no step is in both. */
export function addTexts(whole: Flow, texts: Translations | undefined): void {
  if (texts === undefined) return;
  whole.translations ??= {};
  for (const [language, byNode] of Object.entries(texts)) {
    whole.translations[language] = Object.assign(whole.translations[language] ?? {}, byNode);
  }
}
