/** A text in Vietnamese and in other languages, by their codes. */
export interface LanguageTexts {
  vi: string;
  [language: string]: string;
}

/** A text of a compiled machine: in Vietnamese, or in every language that its flow has for it. */
export type Template = string | LanguageTexts;

const CODE = /^[a-z]{2,3}$/;

export const LanguageTexts = {
  of: (vi: string, others: readonly (readonly [string, string])[]): LanguageTexts => ({
    vi,
    ...Object.fromEntries(others),
  }),
  /** Is this a text in several languages, and no other object? */
  is(value: unknown): value is LanguageTexts {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'vi')) return false;
    const entries = Object.entries(value);
    return entries.length > 1 && entries.every(([key, text]) => CODE.test(key) && typeof text === 'string');
  },
} as const;

/** The text in this language; in Vietnamese where it has none for it. */
export function textIn(template: Template, language: string | undefined): string {
  if (typeof template === 'string') return template;
  const own = language !== undefined && Object.hasOwn(template, language) ? template[language] : undefined;
  return own ?? template.vi;
}

/** Set by the compiler in params that hold a text in several languages: all others are given as they are, at no cost. */
const MARK = '$texts';

/** The params with their mark, where they need one. */
export function markTexts<P extends object>(params: P): P {
  return Object.values(params).some(hasTexts) ? { ...params, [MARK]: true } : params;
}

function hasTexts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return LanguageTexts.is(value) || Object.values(value).some(hasTexts);
}

/** By the params of a compiled machine, which never change. */
const known = new WeakMap<object, Map<string, object>>();

/**
 * Params of an action or guard with every text in one language, so that node types need know of none. The same object for the
 * same params and language.
 */
export function paramsIn<P extends object>(params: P, language = 'vi'): P {
  if (!(MARK in params)) return params;
  const byLanguage = known.get(params) ?? new Map<string, object>();
  known.set(params, byLanguage);
  let made = byLanguage.get(language);
  if (made === undefined) {
    const { [MARK]: _mark, ...plain } = params;
    made = resolved(plain, language) as object;
    byLanguage.set(language, made);
  }
  return made as P;
}

function resolved(value: unknown, language: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (LanguageTexts.is(value)) return textIn(value, language);
  if (Array.isArray(value)) return value.map((item: unknown) => resolved(item, language));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, language)]));
}
