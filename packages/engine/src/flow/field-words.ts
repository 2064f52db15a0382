import type { Text } from '../node-type/manifest.ts';

/** What people call the keys of a flow file. A key that is none of ours is shown as it stands. */
const WORDS: Readonly<Record<string, Text>> = {
  id: { vi: 'mã', en: 'id' },
  format: { vi: 'số hiệu dạng tệp', en: 'file format' },
  name: { vi: 'tên', en: 'name' },
  title: { vi: 'tên hiển thị', en: 'title' },
  description: { vi: 'mô tả', en: 'description' },
  variables: { vi: 'danh sách thông tin', en: 'variables' },
  triggers: { vi: 'cách bắt đầu', en: 'ways to start' },
  start: { vi: 'bước đầu tiên', en: 'first step' },
  nodes: { vi: 'danh sách bước', en: 'steps' },
  edges: { vi: 'danh sách đường nối', en: 'connections' },
  type: { vi: 'loại', en: 'type' },
  data: { vi: 'nội dung', en: 'content' },
  position: { vi: 'vị trí trên bản vẽ', en: 'place on the drawing' },
  x: { vi: 'toạ độ ngang', en: 'place across' },
  y: { vi: 'toạ độ dọc', en: 'place down' },
  from: { vi: 'bước đi ra', en: 'step it leaves' },
  port: { vi: 'lối ra', en: 'exit' },
  to: { vi: 'bước đi tới', en: 'step it reaches' },
  class: { vi: 'mức bảo mật', en: 'confidentiality' },
  kind: { vi: 'kiểu', en: 'kind' },
  words: { vi: 'từ khoá', en: 'words' },
  not: { vi: 'cụm từ loại trừ', en: 'words that do not count' },
  how: { vi: 'cách so từ khoá', en: 'way of matching' },
  version: { vi: 'phiên bản nội dung', en: 'version of the content' },
  frames: { vi: 'danh sách khung', en: 'frames' },
  size: { vi: 'kích thước', en: 'size' },
  width: { vi: 'bề ngang', en: 'width' },
  height: { vi: 'bề cao', en: 'height' },
  tint: { vi: 'màu', en: 'colour' },
  languages: { vi: 'ngôn ngữ', en: 'languages' },
  translations: { vi: 'bản dịch', en: 'translations' },
  translatedFrom: { vi: 'gốc của bản dịch', en: 'what was translated' },
  tests: { vi: 'cuộc trò chuyện mẫu', en: 'recorded conversations' },
  chat: { vi: 'lời thoại', en: 'conversation' },
  results: { vi: 'kết quả tra cứu', en: 'results' },
  payload: { vi: 'mã của nút', en: "button's code" },
  code: { vi: 'mã', en: 'code' },
  priority: { vi: 'độ ưu tiên', en: 'priority' },
};

/** The words for one key. */
export function fieldWords(key: string): Text {
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? quoted(key)) : quoted(key);
}

/** The words for several keys, as a list in a sentence. */
export function fieldsWords(keys: readonly string[]): Text {
  const words = keys.map(fieldWords);
  return { vi: words.map(({ vi }) => vi).join(', '), en: words.map(({ en }) => en).join(', ') };
}

function quoted(key: string): Text {
  return { vi: `“${key}”`, en: `“${key}”` };
}
