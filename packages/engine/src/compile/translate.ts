import type { Flow } from '../flow/schema.ts';
import type { Role } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import { rolesIn } from '../node-type/roles.ts';
import { LanguageTexts } from './language-texts.ts';
import type { StateJson } from './machine-json.ts';

/** Fields that may stand in another language: what citizens read, and where it leads them. */
const TRANSLATED: ReadonlySet<Role> = new Set<Role>(['template', 'link', 'phone', 'picture', 'file']);

/** Languages beside Vietnamese in which a flow has at least one text, as its author lists them. */
export function languagesOf({ languages = [], translations = {} }: Flow): string[] {
  const has = (language: string) =>
    Object.hasOwn(translations, language) && Object.keys(translations[language] ?? {}).length > 0;
  return languages.filter((language) => language !== 'vi' && has(language));
}

/**
 * A step's data with the texts of one language in place; undefined where none of them is translated. `texts` are by pointer, list items
 * by their id: `/options/o1/label`. An empty text is no translation.
 */
export function translated(
  schema: unknown,
  data: Record<string, unknown>,
  texts: Readonly<Record<string, string>> | undefined,
): Record<string, unknown> | undefined {
  if (texts === undefined) return undefined;
  let copy: Record<string, unknown> | undefined;
  for (const { role, pointer, value } of rolesIn(schema, data)) {
    if (!TRANSLATED.has(role) || typeof value !== 'string') continue;
    const text = textAt(texts, byId(data, pointer)) ?? textAt(texts, pointer);
    if (text === undefined || text.trim() === '') continue;
    copy ??= JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
    put(copy, pointer, text);
  }
  return copy;
}

const textAt = (texts: Readonly<Record<string, string>>, pointer: string): string | undefined =>
  Object.hasOwn(texts, pointer) ? texts[pointer] : undefined;

/** The pointer with the ids of list items where it has their places. */
function byId(data: unknown, pointer: string): string {
  const parts = pointer.slice(1).split('/');
  return parts.reduce((path, part, at) => {
    const list = valueAt(data, at === 0 ? '' : `/${parts.slice(0, at).join('/')}`);
    const item: unknown = Array.isArray(list) ? list[Number(part)] : undefined;
    const id = valueAt(item, '/id');
    return `${path}/${typeof id === 'string' ? id : part}`;
  }, '');
}

function put(data: unknown, pointer: string, value: string): void {
  const parts = pointer.slice(1).split('/');
  const last = parts.pop() ?? '';
  const parent = valueAt(data, parts.length === 0 ? '' : `/${parts.join('/')}`);
  if (typeof parent === 'object' && parent !== null) Reflect.set(parent, last, value);
}

/**
 * The states of a step that was compiled once for each language, as one: texts that differ hold every language, all else is as
 * in Vietnamese. What a language has more or less of (a text that Vietnamese does not have) stays out.
 */
export function inAllLanguages(
  states: Record<string, StateJson>,
  others: readonly (readonly [language: string, states: Record<string, StateJson>])[],
): Record<string, StateJson> {
  return others.length === 0 ? states : (merged(states, others) as Record<string, StateJson>);
}

function merged(value: unknown, others: readonly (readonly [string, unknown])[]): unknown {
  if (typeof value === 'string') {
    const differ = others.filter(([, other]) => typeof other === 'string' && other !== value);
    return differ.length === 0 ? value : LanguageTexts.of(value, differ as [string, string][]);
  }
  if (typeof value !== 'object' || value === null) return value;
  const under = (key: string | number) =>
    others.flatMap(([language, other]): [string, unknown][] =>
      typeof other === 'object' && other !== null && Object.hasOwn(other, key)
        ? [[language, Reflect.get(other, key)]]
        : [],
    );
  if (Array.isArray(value)) {
    const same = others.filter(([, other]) => Array.isArray(other) && other.length === value.length);
    const within = (at: number) =>
      same.map(([language, other]): [string, unknown] => [language, (other as unknown[])[at]]);
    return value.map((item, at) => merged(item, within(at)));
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, merged(item, under(key))]));
}
