import type { Text } from '../node-type/manifest.ts';

/** What compiled machines say to citizens in words of their own, whatever the flow. The words of kinds of answers stand with them. */
export const CITIZEN_WORDS = {
  more: { vi: 'Xem thêm', en: 'More' },
  /** Over buttons when the author's text fills in to nothing. */
  choose: { vi: 'Anh/Chị vui lòng chọn:', en: 'Please choose:' },
  which: { vi: 'Anh/Chị muốn chọn mục nào?', en: 'Which one do you mean?' },
} as const satisfies Record<string, Text>;

/** Fixed words in the citizen's language: English where that was chosen, Vietnamese for all others. */
export function wordsIn(text: Text, language: string | undefined): string {
  return language === 'en' ? text.en : text.vi;
}
