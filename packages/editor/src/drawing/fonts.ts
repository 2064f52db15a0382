import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import ext400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff2?url';
import ext600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff2?url';
import viet400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import viet600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';

const LATIN = 'U+0000-00FF,U+0131,U+2000-206F,U+20AC,U+2122';
const VIETNAMESE =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const EXTENDED =
  'U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0130,U+0132-0167,U+016A-019F,U+01A2-01AE,U+01B1-02FF,U+2190-21FF';

const FILES = [
  { url: viet400, weight: 400, range: VIETNAMESE },
  { url: latin400, weight: 400, range: LATIN },
  { url: ext400, weight: 400, range: EXTENDED },
  { url: viet600, weight: 600, range: VIETNAMESE },
  { url: latin600, weight: 600, range: LATIN },
  { url: ext600, weight: 600, range: EXTENDED },
];

async function embedded({ url, weight, range }: (typeof FILES)[number]): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2');unicode-range:${range}}`;
}

let asked: Promise<string> | undefined;

/** The typeface as style of a picture: a file opened elsewhere has its Vietnamese letters whole. */
export function fontStyle(): Promise<string> {
  asked ??= Promise.all(FILES.map(embedded))
    .then((rules) => rules.join(''))
    .catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
  return asked;
}
