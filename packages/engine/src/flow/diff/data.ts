import type { JsonValue } from '../../json.ts';
import type { Pointer, Text } from '../../node-type/manifest.ts';
import { valueAt } from '../../node-type/pointer.ts';
import { both, nameOfItem } from './excerpt.ts';
import { byId, isRecord, own, same } from './same.ts';

/** A field that differs, with the words for it and what it held. */
export interface FieldChange {
  field: Pointer;
  label: Text;
  from?: JsonValue;
  to?: JsonValue;
  /** Labels of the choices, where the field is one. */
  choices?: unknown;
  /** Only the order of a list. */
  order?: true;
}

/** The fields in which the data of a node differ, in the order of its form. Items of lists are told by their ids. */
export function dataChanges(schema: unknown, before: unknown, after: unknown): FieldChange[] {
  const found: FieldChange[] = [];
  compare(schema, before, after, '', undefined, found);
  return found;
}

function compare(
  schema: unknown,
  before: unknown,
  after: unknown,
  pointer: string,
  label: Text | undefined,
  found: FieldChange[],
): void {
  if (same(before, after)) return;
  if (isRecord(before) && isRecord(after)) {
    const properties = valueAt(schema, '/properties');
    const declared = isRecord(properties) ? Object.keys(properties) : [];
    for (const key of new Set([...declared, ...Object.keys(before), ...Object.keys(after)])) {
      const inner = isRecord(properties) ? own(properties, key) : undefined;
      const words = inside(label, titleOf(inner) ?? both(key));
      const escaped = key.replaceAll('~', '~0').replaceAll('/', '~1');
      compare(inner, own(before, key), own(after, key), `${pointer}/${escaped}`, words, found);
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    compareLists(schema, before, after, pointer, label, found);
    return;
  }
  const choices = valueAt(schema, '/x-choices');
  found.push({
    field: `/${pointer.slice(1)}`,
    label: label ?? { vi: 'nội dung', en: 'content' },
    ...(before === undefined ? {} : { from: before as JsonValue }),
    ...(after === undefined ? {} : { to: after as JsonValue }),
    ...(choices === undefined ? {} : { choices }),
  });
}

function compareLists(
  schema: unknown,
  before: readonly unknown[],
  after: readonly unknown[],
  pointer: string,
  label: Text | undefined,
  found: FieldChange[],
): void {
  const items = valueAt(schema, '/items');
  const [old, now] = [byId(before), byId(after)];
  if (old === undefined || now === undefined) {
    const length = Math.max(before.length, after.length);
    for (let place = 0; place < length; place++) {
      const words = inside(label, { vi: `dòng ${place + 1}`, en: `line ${place + 1}` });
      compare(items, before[place], after[place], `${pointer}/${place}`, words, found);
    }
    return;
  }
  const words = (item: unknown, place: number) =>
    inside(label, itemWords(item) ?? { vi: `dòng ${place + 1}`, en: `line ${place + 1}` });
  [...now].forEach(([id, item], place) => {
    const was = old.get(id);
    if (was === undefined) compare(items, undefined, item, `${pointer}/${place}`, label, found);
    else compare(items, was, item, `${pointer}/${place}`, words(item, place), found);
  });
  [...old].forEach(([id, item], place) => {
    if (!now.has(id)) compare(items, item, undefined, `${pointer}/${place}`, label, found);
  });
  const kept = (ids: Iterable<string>, other: ReadonlyMap<string, unknown>) =>
    [...ids].filter((id) => other.has(id)).join(' ');
  if (kept(old.keys(), now) !== kept(now.keys(), old)) {
    found.push({ field: `/${pointer.slice(1)}`, label: label ?? both(''), order: true });
  }
}

function itemWords(item: unknown): Text | undefined {
  const name = nameOfItem(item);
  return name === undefined ? undefined : both(`“${name.slice(0, 60).toWellFormed()}”`);
}

function titleOf(schema: unknown): Text | undefined {
  const title = valueAt(schema, '/x-title');
  return isRecord(title) && typeof title.vi === 'string' && typeof title.en === 'string'
    ? { vi: title.vi, en: title.en }
    : undefined;
}

function inside(around: Text | undefined, words: Text): Text {
  if (around === undefined) return words;
  return { vi: `${around.vi} › ${words.vi}`, en: `${around.en} › ${words.en}` };
}
