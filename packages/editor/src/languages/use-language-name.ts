import { useWords } from '../flow-editor/words.ts';
import { isOffered } from './names.ts';

/** What people call a language; one that is not known by name goes by its code. */
export function useLanguageName(): (language: string) => string {
  const t = useWords();
  return (language) => {
    if (language === 'vi') return t('language.vi');
    return isOffered(language) ? t(`language.${language}`) : language;
  };
}
