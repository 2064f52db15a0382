import { clean } from './clean.ts';
import { fitAt } from './phrase.ts';
import { dropPolite } from './polite.ts';
import { type Token, tokens } from './split.ts';

const phrases = (list: readonly string[]) => list.map(tokens);
const YES = phrases([
  ...[
    'có',
    'vâng',
    'dạ',
    'dạ vâng',
    'dạ vâng ạ',
    'ừ',
    'ừm',
    'uh',
    'um',
    'uhm',
    'đúng',
    'đúng rồi',
    'đúng r',
    'đúng vậy',
    'phải',
    'phải rồi',
  ],
  ...[
    'đồng ý',
    'chấp nhận',
    'xác nhận',
    'nhất trí',
    'được',
    'dc',
    'đc',
    'được rồi',
    'chính xác',
    'tất nhiên',
    'rồi',
  ],
  ...[
    'ok',
    'oke',
    'okie',
    'okay',
    'oki',
    'okla',
    'okela',
    'yes',
    'y',
    'yep',
    'yeah',
    'chuẩn',
    'chuẩn luôn',
    'gửi',
    'gửi đi',
  ],
]);
const NO = phrases([
  ...[
    'không',
    'khong',
    'ko',
    'k',
    'kg',
    'kh',
    'hok',
    'hông',
    'khum',
    'hong',
    'hổng',
    'no',
    'chưa',
    'thôi',
    'khỏi',
    'sai',
  ],
  ...[
    'sai rồi',
    'từ chối',
    'không phải',
    'không cần',
    'không cần đâu',
    'ko cần',
    'ko cần đâu',
    'không đâu',
    'thôi khỏi',
    'chưa đâu',
    'nhầm',
    'nhầm rồi',
  ],
]);
const NOT = phrases(['không', 'ko', 'k', 'hok', 'hông', 'chưa', 'chẳng', 'chả', 'đừng']);
/** What may be spoken with an answer and changes nothing: "em đồng ý", "tôi không đồng ý". */
const SPEAKER = phrases(['em', 'tôi', 'tui', 'mình', 'con', 'cháu', 'anh', 'chị', 'bác', 'cô', 'chú']);

const YES_SIGNS = /[👍👌✅🆗✔☑🙆]|\/-strong|\/-ok/u;
const NO_SIGNS = /[👎❌🙅🚫✖]|\/-weak|\/-no\b/u;

/**
 * Reads a whole message as an answer to a yes/no question. A negation before a yes is a no ("chưa đúng"); anything with
 * more in it is `unknown`, so that the question is asked again ("không sao", "có gì không").
 *
 * - "Dạ có ạ", "ok", "dung roi", 👍 → yes · "ko", "thôi", "không đồng ý" → no
 */
export function matchYesNo(input: string): 'yes' | 'no' | 'unknown' {
  const text = clean(input);
  const signed = bySign(text);
  const all = tokens(text.replace(/\/-[a-z]+/g, ' '));
  if (all.length === 0) return signed ?? 'unknown';
  const words = byWords(all) ?? byWords(dropPolite(all)) ?? 'unknown';
  return signed && words !== 'unknown' && words !== signed ? 'unknown' : words;
}

function bySign(text: string): 'yes' | 'no' | undefined {
  const yes = YES_SIGNS.test(text);
  const no = NO_SIGNS.test(text);
  if (yes === no) return undefined;
  return yes ? 'yes' : 'no';
}

function byWords(words: readonly Token[]): 'yes' | 'no' | undefined {
  const from = startOf(words);
  if (from >= words.length) return undefined;
  if (isAll(words, from, YES)) return 'yes';
  if (isAll(words, from, NO)) return 'no';
  const negation = longestAt(words, from, NOT);
  return negation > 0 && isAll(words, from + negation, YES) ? 'no' : undefined;
}

function startOf(words: readonly Token[]): number {
  const speaker = longestAt(words, 0, SPEAKER);
  return speaker < words.length ? speaker : 0;
}

/** Do the words from `from` on consist of these phrases alone? "vâng đúng rồi". */
function isAll(words: readonly Token[], from: number, list: readonly Token[][]): boolean {
  let at = from;
  while (at < words.length) {
    const length = longestAt(words, at, list);
    if (length === 0) return false;
    at += length;
  }
  return at > from;
}

function longestAt(words: readonly Token[], at: number, list: readonly Token[][]): number {
  let length = 0;
  for (const phrase of list) {
    if (phrase.length <= length) continue;
    const fit = fitAt(words, at, phrase);
    if (fit === 'same' || fit === 'fewer') length = phrase.length;
  }
  return length;
}
