import { carryTexts } from '../carry-texts.ts';
import { isRecord, own, same } from '../diff/same.ts';
import { parseFlow } from '../parse.ts';
import type { Flow, FlowNode } from '../schema.ts';
import type { Conflict, MergeContext, Side } from './conflict.ts';
import { mergeEdges } from './edges.ts';
import { type Flows, sameNames, withOneName, withUsedVariables } from './names.ts';
import { type MergedNodes, mergeNodes } from './nodes.ts';
import { type Lists, mergeList, mergeNames, mergeRecord, mergeValue, onlyOne, type Three } from './value.ts';
import { type Named, type Titles, textOf } from './words.ts';

export interface Merged {
  flow: Flow;
  /** Places that both changed differently; empty: nobody has to decide anything. */
  conflicts: Conflict[];
  /** Steps that both put elsewhere, each to another place, with where theirs lies. Nobody has to decide, but may want to know. */
  moved: { node: string; theirs: FlowNode['position'] }[];
}

export interface MergeOptions {
  /** For the words of steps' fields, and to know where variables stand. */
  registry?: Titles;
  /** What people decided of an earlier merge of the same three, by the ids of its conflicts. */
  choices?: Readonly<Record<string, Side>>;
  /** Where a step lies that both moved; mine when absent. */
  places?: Side;
}

/**
 * Brings two changes of one flow together: `mine` (a draft) and `theirs` (a newer version) that both began from `base`. Steps
 * field by field, lines by their exits, variables, triggers, translations and tests one by one. What both changed differently is a
 * conflict with a choice already taken; merge again with `choices` to decide otherwise. With a `registry` a variable that one side
 * renamed is the same one for the other. Pure, never throws; the result parses.
 */
export function mergeFlows(base: Flow, mine: Flow, theirs: Flow, options: MergeOptions = {}): Merged {
  if (same(mine, theirs) || same(base, theirs)) return { flow: mine, conflicts: [], moved: [] };
  if (same(base, mine)) return { flow: theirs, conflicts: [], moved: [] };
  const { registry } = options;
  if (registry === undefined || sameNames({ base, mine, theirs }))
    return mergeNamed({ base, mine, theirs }, options);
  const named = withOneName({ base, mine, theirs }, registry);
  const merged = mergeNamed(named, options);
  return { ...merged, flow: withUsedVariables(merged.flow, named, registry) };
}

/** Merges flows in which each variable has one name. */
function mergeNamed({ base, mine, theirs }: Flows, options: MergeOptions): Merged {
  const conflicts: Conflict[] = [];
  const context = contextOf({ base, mine, theirs, ...options }, conflicts);
  const nodes = mergeNodes(context, { base, mine, theirs });
  const edges = mergeEdges(context, { base, mine, theirs }, nodes);
  const flow = rest(context, { base, mine, theirs }, nodes);
  const merged = { ...flow, nodes: nodes.nodes, edges } as unknown as Flow;
  const parsed = parseFlow(merged);
  if (parsed.ok) return { flow: parsed.flow, conflicts, moved: movedByBoth({ base, mine, theirs }) };
  // Only where both together are more than a flow may hold.
  const choice = own(options.choices ?? {}, 'flow') === 'theirs' ? 'theirs' : 'mine';
  const text = {
    vi: 'Hai bản gộp lại vượt giới hạn của một kịch bản. Hãy chọn một bản.',
    en: 'The two together are more than a flow may hold. Choose one of them.',
  };
  return {
    flow: choice === 'mine' ? mine : theirs,
    conflicts: [{ id: 'flow', kind: 'flow', choice, text }],
    moved: [],
  };
}

function movedByBoth({ base, mine, theirs }: Flows): Merged['moved'] {
  const [before, others] = [base, theirs].map(({ nodes }) => new Map(nodes.map((node) => [node.id, node])));
  return mine.nodes.flatMap(({ id, position }) => {
    const [was, other] = [before?.get(id)?.position, others?.get(id)?.position];
    if (was === undefined || other === undefined) return [];
    if (same(was, position) || same(was, other) || same(position, other)) return [];
    return [{ node: id, theirs: other }];
  });
}

function contextOf(named: Named & MergeOptions, conflicts: Conflict[]): MergeContext {
  return {
    places: named.places ?? 'mine',
    decide(place, three) {
      const id = place.join('/');
      const chosen = own(named.choices ?? {}, id);
      const kept = three.mine === undefined ? 'theirs' : 'mine';
      const choice = chosen === 'mine' || chosen === 'theirs' ? chosen : kept;
      const values = Object.fromEntries(Object.entries(three).filter(([, value]) => value !== undefined));
      conflicts.push({ id, ...textOf(named, place), ...values, choice });
      return three[choice];
    },
  };
}

/** Everything but steps and lines. */
function rest(
  context: MergeContext,
  flows: { base: Flow; mine: Flow; theirs: Flow },
  { nodes, lost }: MergedNodes,
): Record<string, unknown> {
  const { base, mine, theirs } = flows;
  const list = (part: 'variables' | 'triggers' | 'frames' | 'tests', key: string) => {
    const lists = Object.fromEntries(
      Object.entries(flows).map(([side, flow]) => [side, byKey(flow[part] ?? [], key)]),
    ) as unknown as Lists;
    return mergeList(lists, (name, item) => mergeItem(context, [part, name], item));
  };
  const plain = (key: 'name' | 'description' | 'languages' | 'start') =>
    mergeValue(context, [key], { base: base[key], mine: mine[key], theirs: theirs[key] });
  const start = plain('start');
  const texts = placedTexts(flows, nodes);
  const translations = mergeTranslations(context, texts);
  const hasTests = [mine, theirs].some(({ tests }) => tests !== undefined);
  const hasFrames = [mine, theirs].some(({ frames }) => frames !== undefined);
  const fields: Record<string, unknown> = {
    format: mine.format,
    id: mine.id,
    name: plain('name'),
    description: plain('description'),
    languages: mergedLanguages(context, flows),
    variables: list('variables', 'name'),
    triggers: list('triggers', 'id'),
    start: typeof start === 'string' && lost.has(start) ? undefined : start,
    frames: hasFrames ? list('frames', 'id') : undefined,
    translations,
    translatedFrom: mergedMarks(translations, texts.mine, texts.theirs),
    tests: hasTests ? list('tests', 'id') : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A trigger of another kind has other fields: it is one thing then. */
function mergeItem(context: MergeContext, place: readonly string[], three: Three): unknown {
  const kinds = new Set(
    [three.base, three.mine, three.theirs].map((item) => (isRecord(item) ? item.kind : undefined)),
  );
  if (
    kinds.size > 1 &&
    !same(three.mine, three.theirs) &&
    !same(three.base, three.mine) &&
    !same(three.base, three.theirs)
  )
    return context.decide(place, three);
  return mergeValue(context, place, three);
}

function byKey(items: readonly object[], key: string): Map<string, unknown> {
  return new Map(items.map((item) => [String(Reflect.get(item, key)), item]));
}

/** Translations by the places that the merged lists give to their texts; of the base those whose texts both sides still have. */
function placedTexts({ base, mine, theirs }: Flows, nodes: Flow['nodes']): Flows {
  const placed = (flow: Flow) => carryTexts({ ...flow, nodes }, flow.nodes);
  const by = (side: Flow) => placed(carryTexts({ ...base, nodes: side.nodes }, base.nodes)).translations;
  const [one, two] = [by(mine), by(theirs)];
  const kept = same(one, base.translations) && same(two, base.translations);
  const { translations, ...rest } = base;
  const left = kept ? translations : (common(one, two) as Flow['translations']);
  return {
    base: { ...rest, ...(left === undefined ? {} : { translations: left }) },
    mine: placed(mine),
    theirs: placed(theirs),
  };
}

/** What is in both, key by key; undefined where that is nothing. */
function common(one: unknown, two: unknown): unknown {
  if (!isRecord(one) || !isRecord(two)) return one === two ? one : undefined;
  const entries = Object.keys(one)
    .map((key) => [key, common(own(one, key), own(two, key))] as const)
    .filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A language that only one side has is no conflict; both may have begun to translate. */
function mergeTranslations(context: MergeContext, flows: { base: Flow; mine: Flow; theirs: Flow }): unknown {
  const all = Object.values(flows).map(({ translations }) => translations);
  if (all.every((one) => one === undefined)) return undefined;
  const languages = new Set(all.flatMap((one) => Object.keys(one ?? {})));
  const merged = [...languages].flatMap((language): [string, unknown][] => {
    const of = (flow: Flow) => own(flow.translations ?? {}, language);
    const three = { base: of(flows.base), mine: of(flows.mine), theirs: of(flows.theirs) };
    const value =
      three.mine === undefined || three.theirs === undefined
        ? mergeValue(context, ['translations', language], three)
        : mergeSteps(context, language, three);
    return value === undefined ? [] : [[language, value]];
  });
  return Object.fromEntries(merged);
}

/** The mark of a translation comes from the side whose words were taken. */
function mergedMarks(translations: unknown, mine: Flow, theirs: Flow): unknown {
  if (mine.translatedFrom === undefined && theirs.translatedFrom === undefined) return undefined;
  const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
  const at = (value: unknown, keys: readonly string[]) =>
    keys.reduce((inner: unknown, key) => own(record(inner), key), value);
  const entries = (value: unknown) => Object.entries(record(value));
  const marked = entries(translations).flatMap(([language, steps]) => {
    const nodes = entries(steps).flatMap(([node, texts]) => {
      const marks = entries(texts).flatMap(([pointer, words]) => {
        const place = [language, node, pointer];
        const side = at(mine.translations, place) === words ? mine : theirs;
        const mark = at(side.translatedFrom, place);
        return mark === undefined ? [] : [[pointer, mark] as const];
      });
      return marks.length === 0 ? [] : [[node, Object.fromEntries(marks)] as const];
    });
    return nodes.length === 0 ? [] : [[language, Object.fromEntries(nodes)] as const];
  });
  return marked.length === 0 ? undefined : Object.fromEntries(marked);
}

function mergeSteps(context: MergeContext, language: string, three: Three): unknown {
  const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
  const [base, mine, theirs] = [record(three.base), record(three.mine), record(three.theirs)];
  const nodes = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...nodes].flatMap((node): [string, unknown][] => {
    const inner = { base: own(base, node), mine: own(mine, node), theirs: own(theirs, node) };
    const place = ['translations', language, node];
    const value =
      isRecord(inner.mine) && isRecord(inner.theirs)
        ? mergeRecord(context, place, { base: record(inner.base), mine: inner.mine, theirs: inner.theirs })
        : mergeValue(context, place, inner);
    return value === undefined ? [] : [[node, value]];
  });
  return Object.fromEntries(merged);
}

function mergedLanguages(
  context: MergeContext,
  { base, mine, theirs }: { base: Flow; mine: Flow; theirs: Flow },
): unknown {
  const three = { base: base.languages, mine: mine.languages, theirs: theirs.languages };
  if (three.mine === undefined || three.theirs === undefined)
    return mergeValue(context, ['languages'], three);
  return (
    onlyOne(three)?.value ?? mergeNames({ base: three.base ?? [], mine: three.mine, theirs: three.theirs })
  );
}
