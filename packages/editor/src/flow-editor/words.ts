import { useWords as useWordsOf } from '../i18n/words.ts';

export { useText } from '../i18n/words.ts';

/** Words of this screen, by key, in the language in use. */
export function useWords() {
  return useWordsOf('flow-editor');
}
