import { type Flow, markOf } from '@danloi/engine/flow';

/** By language, step and pointer. */
type Texts = NonNullable<Flow['translations']>;

/** A text of a step in a language. */
export interface TextPlace {
  language: string;
  node: string;
  pointer: string;
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

function withTexts(flow: Flow, translations: Texts, translatedFrom: Texts): Flow {
  const { translations: _texts, translatedFrom: _marks, ...rest } = flow;
  return {
    ...rest,
    ...(isEmpty(translations) ? {} : { translations }),
    ...(isEmpty(translatedFrom) ? {} : { translatedFrom }),
  };
}

/** The record with a key set, or without it when there is nothing to set. */
function put<V extends object | string>(
  record: Readonly<Record<string, V>>,
  key: string,
  value: V,
): Record<string, V> {
  const { [key]: _old, ...others } = record;
  const nothing = typeof value === 'string' ? value === '' : isEmpty(value);
  return nothing ? others : { ...others, [key]: value };
}

function putText(all: Texts, { language, node, pointer }: TextPlace, text: string): Texts {
  const ofLanguage = all[language] ?? {};
  return put(all, language, put(ofLanguage, node, put(ofLanguage[node] ?? {}, pointer, text)));
}

/** The flow is written in one more language. */
export function addLanguage(flow: Flow, language: string): Flow {
  const languages = flow.languages ?? [];
  return languages.includes(language) ? flow : { ...flow, languages: [...languages, language] };
}

/** The flow is no longer written in a language; its texts in it go away. */
export function removeLanguage(flow: Flow, language: string): Flow {
  if (flow.languages?.includes(language) !== true) return flow;
  const { languages, ...rest } = flow;
  const left = languages.filter((one) => one !== language);
  return withTexts(
    left.length === 0 ? rest : { ...rest, languages: left },
    put(flow.translations ?? {}, language, {}),
    put(flow.translatedFrom ?? {}, language, {}),
  );
}

/**
 * Sets a text of a step in a language, and notes which Vietnamese text it was made from. An empty one is taken away, so
 * that the Vietnamese stands in for it.
 */
export function setTranslation(flow: Flow, at: TextPlace, text: string, source: string): Flow {
  if ((flow.translations?.[at.language]?.[at.node]?.[at.pointer] ?? '') === text) return flow;
  return withTexts(
    flow,
    putText(flow.translations ?? {}, at, text),
    putText(flow.translatedFrom ?? {}, at, text === '' ? '' : markOf(source)),
  );
}

/** Says that a translation still fits the Vietnamese text as it is now. */
export function confirmTranslation(flow: Flow, at: TextPlace, source: string): Flow {
  const mark = markOf(source);
  if (flow.translatedFrom?.[at.language]?.[at.node]?.[at.pointer] === mark) return flow;
  return { ...flow, translatedFrom: putText(flow.translatedFrom ?? {}, at, mark) };
}

/** Translations of steps under other ids: of removed ones none, of copied ones beside those that are there. */
export function mapTranslations(flow: Flow, idsOf: (node: string) => readonly string[]): Flow {
  if (flow.translations === undefined) return flow;
  const mapped = (all: Texts): Texts => {
    const entries = Object.entries(all).map(([language, nodes]) => {
      const kept = Object.entries(nodes).flatMap(([node, texts]) =>
        idsOf(node).map((id) => [id, texts] as const),
      );
      return [language, Object.fromEntries(kept)] as const;
    });
    return Object.fromEntries(entries.filter(([, nodes]) => !isEmpty(nodes)));
  };
  return withTexts(flow, mapped(flow.translations), mapped(flow.translatedFrom ?? {}));
}
