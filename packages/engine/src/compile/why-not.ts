import { kindOf } from '../answers/index.ts';
import type { Text } from '../node-type/manifest.ts';
import type { InboundEvent } from '../turn/event.ts';
import { wordsIn } from './citizen-words.ts';
import type { Expect } from './expect.ts';
import type { Reading } from './reading.ts';

/** A picture where options are offered was seen, and is of no use there. */
const PICTURE: Text = {
  vi: 'Ở bước này tôi chưa dùng được ảnh hoặc tệp. Anh/Chị vui lòng chọn một mục dưới đây.',
  en: 'Pictures and files are of no use here. Please choose one of these.',
};
const MEANT = (suggest: string): Text => ({
  vi: `Nếu ý anh/chị là ${suggest}, vui lòng nhắn lại như vậy.`,
  en: `If you meant ${suggest}, please type it like that.`,
});

/**
 * Why an answer did not fit, in words for the citizen, where the author set none. The second time it says what is asked for
 * when the first time said only what was wrong.
 */
export function whyNot(
  reading: Reading,
  expect: Expect,
  said: InboundEvent | undefined,
  more: { language?: string | undefined; tries?: number } = {},
): string {
  const words = (text: Text) => wordsIn(text, more.language);
  const { again, tooFew } = kindOf(expect.kind);
  if (expect.kind === 'choice' && said?.kind === 'media' && said.text === undefined) return words(PICTURE);
  if (reading.kind === 'option' && tooFew !== undefined) return words(tooFew(expect));
  if (reading.kind !== 'none' || reading.why === undefined) return words(again);
  const why = words(reading.why);
  if (reading.suggest !== undefined) return `${why} ${words(MEANT(reading.suggest))}`;
  const told = why.includes(words(again)) || /(?:ví dụ|for example)/.test(why);
  return (more.tries ?? 0) > 0 && !told ? `${why} ${words(again)}` : why;
}
