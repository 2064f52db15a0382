import type { ResourceLanguage } from 'i18next';

const files = import.meta.glob<Record<string, unknown>>('./en/*.json', { eager: true, import: 'default' });

const catalogue: ResourceLanguage = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.slice('./en/'.length, -'.json'.length), words]),
);

/** All words of this language, by namespace: the name of their file. */
export default catalogue;
