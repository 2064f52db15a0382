import type { Text } from '@danloi/engine/manifest';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language } from './index.ts';

/** Words of one part of the screen, by key, in the language in use. `namespace` names the file in `vi/` and `en/`. */
export function useWords(namespace: string) {
  return useTranslation(namespace).t;
}

/** Picks the language in use from a text that carries both. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation();
  const english = i18n.language.startsWith('en');
  return useCallback((text: Text) => (english ? text.en : text.vi), [english]);
}

/** The language in use and the way to the other one. */
export function useLanguage(): { language: Language; toggle(): void } {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('en') ? 'en' : 'vi';
  return { language, toggle: () => void changeLanguage(language === 'en' ? 'vi' : 'en') };
}
