import type { Text } from '../node-type/manifest.ts';

/** Languages of citizens and visitors, as staff call them. */
export const LANGUAGE_NAMES: Readonly<Record<string, Text>> = {
  en: { vi: 'tiếng Anh', en: 'English' },
  km: { vi: 'tiếng Khmer', en: 'Khmer' },
  zh: { vi: 'tiếng Trung', en: 'Chinese' },
  ko: { vi: 'tiếng Hàn', en: 'Korean' },
  ja: { vi: 'tiếng Nhật', en: 'Japanese' },
  fr: { vi: 'tiếng Pháp', en: 'French' },
  ru: { vi: 'tiếng Nga', en: 'Russian' },
  lo: { vi: 'tiếng Lào', en: 'Lao' },
  tay: { vi: 'tiếng Tày', en: 'Tày' },
  tyz: { vi: 'tiếng Tày', en: 'Tày' },
  hmn: { vi: 'tiếng Mông', en: 'Hmong' },
  cja: { vi: 'tiếng Chăm', en: 'Cham' },
};
