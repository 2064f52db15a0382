import type { Text } from '@danloi/engine/manifest';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Words of this screen, by key, in the language in use. */
export function useWords() {
  const { t } = useTranslation('flow-editor');
  return t;
}

/** Picks the language in use from a text that carries both. */
export function useText(): (text: Text) => string {
  const { i18n } = useTranslation('flow-editor');
  const english = i18n.language.startsWith('en');
  return useCallback((text: Text) => (english ? text.en : text.vi), [english]);
}
