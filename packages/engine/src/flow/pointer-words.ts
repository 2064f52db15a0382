import type { Text } from '../node-type/manifest.ts';
import { valueAt } from '../node-type/pointer.ts';

const PARTS: Readonly<Record<string, Text>> = {
  nodes: { vi: 'bước', en: 'step' },
  edges: { vi: 'đường nối', en: 'line' },
  variables: { vi: 'biến', en: 'variable' },
  triggers: { vi: 'cách bắt đầu', en: 'way to start' },
};

/** Where in a flow file something is, for people: `/nodes/3/position` → bước thứ 4 ("Chào"), position. */
export function placeOf(value: unknown, pointer: string): Text {
  const [, part = '', index, ...rest] = pointer.split('/');
  const words = PARTS[part];
  if (words === undefined || index === undefined) {
    return pointer === '' ? { vi: 'tệp', en: 'the file' } : { vi: `mục "${part}"`, en: `"${part}"` };
  }
  const item = valueAt(value, `/${part}/${index}`);
  const name = [valueAt(item, '/name'), valueAt(item, '/title'), valueAt(item, '/id')].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  const called = name === undefined ? '' : ` ("${name.slice(0, 60)}")`;
  const field = rest.length === 0 ? '' : `, "${rest.join('/')}"`;
  const number = Number(index) + 1;
  return { vi: `${words.vi} thứ ${number}${called}${field}`, en: `${words.en} ${number}${called}${field}` };
}
