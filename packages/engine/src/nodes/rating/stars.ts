import { clean } from '../../text/clean.ts';
import { fold } from '../../text/fold.ts';
import { dropPolite } from '../../text/polite.ts';
import { keyOf, tokens } from '../../text/split.ts';

const SAID: Readonly<Record<number, readonly string[]>> = {
  1: [
    ...['rất tệ', 'tệ', 'quá tệ', 'tệ quá', 'tệ lắm', 'rất kém', 'quá kém', 'kém quá', 'tồi', 'rất tồi'],
    ...['thất vọng', 'rất thất vọng', 'hoàn toàn không hài lòng', 'không hài lòng chút nào'],
  ],
  2: ['kém', 'chưa hài lòng', 'không tốt', 'chưa tốt', 'không ổn', 'chưa được', 'không hài lòng lắm'],
  3: [
    'tạm được',
    'tạm',
    'tạm ổn',
    'cũng được',
    'cũng tạm',
    'trung bình',
    'bình thường thôi',
    'chấp nhận được',
  ],
  4: ['tốt', 'khá tốt', 'ổn', 'được', 'ưng ý', 'khá hài lòng', 'ok', 'oke', 'hài lòng rồi'],
  5: [
    ...['rất tốt', 'tốt lắm', 'quá tốt', 'tuyệt vời', 'tuyệt', 'xuất sắc', 'hài lòng lắm', 'quá hài lòng'],
    ...['hoàn toàn hài lòng', 'rất ưng', 'rất ưng ý', 'rất tuyệt', 'rất tuyệt vời', 'hoàn hảo'],
  ],
};

const BY_WORDS = new Map(
  Object.entries(SAID).flatMap(([stars, list]) => list.map((words) => [fold(words), Number(stars)])),
);

const NUMBERS: Readonly<Record<string, number>> = {
  một: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  bon: 4,
  năm: 5,
  nam: 5,
};
/** "5 sao", "năm sao", "4/5", "3 điểm", "2*". */
const COUNTED = /^(?:cho |đánh giá |danh gia )?(\d{1,2}|\p{L}+) ?(?:sao|stars?|điểm|diem|\/ ?5|\*)$/u;
/** Longer words are a story, not a number of stars. */
const LONGEST = 60;
const SIGNS = /^(?:[⭐★🌟✨]\ufe0f?\s*)+$/u;

/**
 * The number of stars that words stand for, beside the labels themselves; undefined when they name none from 1 to 5.
 *
 * - "5 sao", "bốn sao ạ", "⭐⭐⭐", "3/5" · "tuyệt vời" → 5 · "tạm được" → 3 · "6 sao" → undefined
 */
export function starsIn(input: string): number | undefined {
  const text = clean(input).toLocaleLowerCase('vi');
  if (text.length > LONGEST) return undefined;
  if (SIGNS.test(text)) return within(text.match(/[⭐★🌟✨]/gu)?.length);
  const plain = text
    .replace(/^(?:dạ|da|vâng|vang|em|tôi|toi) /u, '')
    .replace(/[ ,.!]*(?: ?(?:ạ|nhé|nha))?[ .!]*$/u, '');
  const [, counted = ''] = COUNTED.exec(plain) ?? [];
  if (counted !== '') return within(/^\d/.test(counted) ? Number(counted) : NUMBERS[counted]);
  return BY_WORDS.get(keyOf(dropPolite(tokens(text)))) ?? BY_WORDS.get(fold(text));
}

const within = (stars: number | undefined): number | undefined =>
  stars !== undefined && stars >= 1 && stars <= 5 ? stars : undefined;
