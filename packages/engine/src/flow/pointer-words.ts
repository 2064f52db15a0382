import type { Text } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';
import { fieldWords } from './field-words.ts';

const PARTS: Readonly<Record<string, Text>> = {
  nodes: { vi: 'bước', en: 'step' },
  edges: { vi: 'đường nối', en: 'connection' },
  variables: { vi: 'thông tin', en: 'variable' },
  triggers: { vi: 'cách bắt đầu', en: 'way to start' },
  frames: { vi: 'khung', en: 'frame' },
  tests: { vi: 'cuộc trò chuyện mẫu', en: 'recorded conversation' },
};

/** Where in a flow file something is, for people: `/nodes/3/position` → bước thứ 4 (“Chào”), vị trí trên bản vẽ. */
export function placeOf(value: unknown, pointer: string): Text {
  const [, part = '', index, ...rest] = pointer.split('/');
  const words = PARTS[part];
  if (words === undefined || index === undefined) {
    return pointer === '' ? { vi: 'tệp', en: 'the file' } : fieldWords(part);
  }
  const item = valueAt(value, `/${part}/${index}`);
  const name = [valueAt(item, '/name'), valueAt(item, '/title'), valueAt(item, '/id')].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const called = name === undefined ? '' : ` (“${name.slice(0, 60)}”)`;
  const number = Number(index) + 1;
  const field = inside(rest);
  return {
    vi: `${words.vi} thứ ${number}${called}${field.vi}`,
    en: `${words.en} ${number}${called}${field.en}`,
  };
}

/** The way to a value inside an item; places of a list count from one. */
function inside(keys: readonly string[]): Text {
  const words = keys.map((key): Text => {
    if (!/^\d+$/.test(key)) return fieldWords(key);
    const number = Number(key) + 1;
    return { vi: `dòng ${number}`, en: `line ${number}` };
  });
  return { vi: words.map(({ vi }) => `, ${vi}`).join(''), en: words.map(({ en }) => `, ${en}`).join('') };
}
