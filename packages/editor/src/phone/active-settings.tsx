import { formatMoment } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useLanguageName } from '../languages/use-language-name.ts';
import { useChat } from './context.ts';
import classes from './settings.module.css';
import { PINNED_KINDS } from './settings.ts';

/** What is not as it really is, always in sight: nobody shall wonder why the chat goes another way. */
export function ActiveSettings() {
  const { at, language, pins } = useChat((state) => state.settings);
  const t = useWords('phone');
  const nameOf = useLanguageName();
  const parts = [
    ...(at === undefined ? [] : [formatMoment(at)]),
    ...(language === 'vi' ? [] : [nameOf(language)]),
    ...PINNED_KINDS.flatMap((kind) =>
      pins[kind] === 'real' ? [] : [`${t(`settings.${kind}`)}: ${t(`settings.pin.${pins[kind]}`)}`],
    ),
  ];
  if (parts.length === 0) return null;
  return <p className={classes.active}>{t('settings.active', { what: parts.join(' · ') })}</p>;
}
