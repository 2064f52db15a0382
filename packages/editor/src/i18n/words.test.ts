import { describe, expect, test } from 'vitest';
import en from './en.ts';
import vi from './vi.ts';

/** Every text of the screens, checked against the code that asks for it. */
const files = import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });

const languages = { vi, en } as const;

/** All texts of a language by `namespace:key`. */
function catalogue(language: keyof typeof languages): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (words: object, path: string) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') found.set(`${path}${key}`, value);
      else walk(value, `${path}${key}.`);
    }
  };
  for (const [namespace, words] of Object.entries(languages[language])) walk(Object(words), `${namespace}:`);
  return found;
}

/** A text that counts has one form per plural of its language; the code names it without. */
const plain = (key: string): string => key.replace(/_(one|other)$/, '');

const sources = Object.entries(files)
  .filter(([file]) => !file.endsWith('.test.ts') && !file.startsWith('./'))
  .map(([file, code]) => ({ file, code }));

interface Use {
  file: string;
  /** A key, or the shape of the keys where a part of it is worked out. */
  pattern: RegExp;
  key: string;
}

function usesIn(file: string, code: string): Use[] {
  const spaces = new Map<string, string>();
  for (const [, name, namespace] of code.matchAll(/const (\w+) = useWords\('([a-z-]+)'\)/g)) {
    if (name !== undefined && namespace !== undefined) spaces.set(name, namespace);
  }
  const own = /from '\.{1,2}\/(?:.*flow-editor\/)?words\.ts'/.test(code) && !code.includes('i18n/words.ts');
  for (const [, name] of code.matchAll(/const (\w+) = useWords\(\)/g)) {
    if (own && name !== undefined) spaces.set(name, 'flow-editor');
  }
  const uses: Use[] = [];
  for (const [name, namespace] of spaces) {
    const call = new RegExp(`\\b${name}\\(\\s*(?:\\w+ \\? )?(['\`])([^'\`]+)\\1`, 'g');
    for (const [, quote, key] of code.matchAll(call)) {
      if (key === undefined) continue;
      const shape = key
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.\\]/g, '\\$&'))
        .join('[^.]+');
      const pattern = new RegExp(`^${namespace}:${quote === '`' ? shape : key.replace(/\./g, '\\.')}$`);
      uses.push({ file, key: `${namespace}:${key}`, pattern });
    }
  }
  return uses;
}

const uses = sources.flatMap(({ file, code }) => usesIn(file, code));

/** Keys that reach `t` as a value: they stand in quotes somewhere, or are built from a list of short names. */
const quoted = new Set(
  sources.flatMap(({ code }) => [...code.matchAll(/'([a-zA-Z-]+(?:\.[a-zA-Z-]+)*)'/g)].map(([, key]) => key)),
);

describe.each(['vi', 'en'] as const)('%s', (language) => {
  const words = catalogue(language);
  const keys = new Set([...words.keys()].map(plain));

  test('has every text that the code asks for', () => {
    const missing = uses.filter(({ pattern }) => ![...keys].some((key) => pattern.test(key)));
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
    expect(uses.length).toBeGreaterThan(300);
  });

  test('has no text that nothing asks for', () => {
    const unused = [...keys].filter(
      (key) => !uses.some(({ pattern }) => pattern.test(key)) && !quoted.has(key.slice(key.indexOf(':') + 1)),
    );
    expect(unused).toEqual([]);
  });

  test('leaves no text empty and shouts nowhere', () => {
    const bad = [...words].filter(([, value]) => value.trim() === '' || value.includes('!'));
    expect(bad).toEqual([]);
  });
});

test('both languages have the same texts with the same gaps', () => {
  const gaps = (value: string) => [...value.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();
  const shapeOf = (words: Map<string, string>) =>
    Object.fromEntries([...words].map(([key, value]) => [plain(key), gaps(value)] as const).sort());
  expect(shapeOf(catalogue('vi'))).toEqual(shapeOf(catalogue('en')));
});
