import type { Flow } from '@danloi/engine/flow';

type Translations = NonNullable<Flow['translations']>;

function withTranslations(flow: Flow, translations: Translations): Flow {
  const { translations: _before, ...rest } = flow;
  return Object.keys(translations).length === 0 ? rest : { ...rest, translations };
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
  const { [language]: _gone, ...translations } = flow.translations ?? {};
  return withTranslations(left.length === 0 ? rest : { ...rest, languages: left }, translations);
}

/** Sets a text of a step in a language; an empty one is taken away, so that the Vietnamese stands in for it. */
export function setTranslation(
  flow: Flow,
  at: { language: string; node: string; pointer: string },
  text: string,
): Flow {
  const { language, node, pointer } = at;
  const all = flow.translations ?? {};
  const ofLanguage = all[language] ?? {};
  const ofNode = ofLanguage[node] ?? {};
  if ((ofNode[pointer] ?? '') === text) return flow;
  const { [pointer]: _old, ...others } = ofNode;
  const texts = text === '' ? others : { ...others, [pointer]: text };
  const { [node]: _node, ...otherNodes } = ofLanguage;
  const nodes = Object.keys(texts).length === 0 ? otherNodes : { ...otherNodes, [node]: texts };
  const { [language]: _language, ...otherLanguages } = all;
  return withTranslations(
    flow,
    Object.keys(nodes).length === 0 ? otherLanguages : { ...otherLanguages, [language]: nodes },
  );
}

/** Translations of steps under other ids: of removed ones none, of copied ones beside those that are there. */
export function mapTranslations(flow: Flow, idsOf: (node: string) => readonly string[]): Flow {
  if (flow.translations === undefined) return flow;
  const translations: Translations = {};
  for (const [language, nodes] of Object.entries(flow.translations)) {
    const kept = Object.entries(nodes).flatMap(([node, texts]) =>
      idsOf(node).map((id) => [id, texts] as const),
    );
    if (kept.length > 0) translations[language] = Object.fromEntries(kept);
  }
  return withTranslations(flow, translations);
}
