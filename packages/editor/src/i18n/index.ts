import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the product; Vietnamese comes first and stands in where nothing was chosen. */
export type Language = 'vi' | 'en';

const CHOSEN = 'danloi.language';

const catalogues: Record<Language, () => Promise<{ default: ResourceLanguage }>> = {
  vi: () => import('./vi.ts'),
  en: () => import('./en.ts'),
};

function chosen(): Language {
  try {
    return localStorage.getItem(CHOSEN) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

async function load(language: Language): Promise<void> {
  const { default: catalogue } = await catalogues[language]();
  for (const [namespace, words] of Object.entries(catalogue)) {
    i18next.addResourceBundle(language, namespace, words, true, true);
  }
}

/** Gets the words of the chosen language ready before anything is drawn. */
export async function startWords(): Promise<void> {
  const language = chosen();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    ns: [],
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language);
  document.documentElement.lang = language;
}

/** Changes the language of the whole screen and remembers it on this machine. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(CHOSEN, language);
  } catch {
    // Not remembered: the screen still changes.
  }
}
