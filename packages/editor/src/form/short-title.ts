/** Words by which a question turns to the citizen; what is asked for stands behind them. */
const POLITE =
  /^(?:dạ|vâng|xin chào|chào|xin|mời|kính mời|đề nghị|vui lòng|hãy|làm ơn|cần|muốn|có thể|giúp|anh\/chị|anh, chị|anh chị|ông\/bà|ông bà|quý khách|quý vị|bà con|công dân|người dân|bạn|em|tôi|cho|biết|hỏi|nhập|điền|ghi|rõ|gửi|chụp|và|chọn|nêu|kể|cung cấp|viết|mô tả|chia sẻ|bao nhiêu|please|could you|can you|would you|enter|tell us|tell me|tell|give us|give|send us|send|write|choose|share|what is|what's|what are|which|when is|where is|how many|your|the)(?=[\s,:.]|$)[\s,:.]*/iu;
/** What a question ends with and nobody puts into a label. */
const TAIL =
  /[\s,]*(?:(?:là|như)?\s*(?:gì|bao nhiêu|thế nào|ai|nào|đâu)|của\s+(?:anh\/chị|anh chị|ông\/bà|ông bà|quý khách|bạn|mình|em)|ạ|nhé|nha|vậy|please)$/iu;
/** A label that is longer is a sentence. */
const LONGEST = 40;
const MOST_WORDS = 8;

/** The words as they begin a label. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

/** The sentence that asks: the last one with a question mark, else the last one. */
function asking(text: string): string {
  const sentences = text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .split(/(?<=[.?!…])\s+|\n+/u)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));
  return sentences.findLast((one) => one.endsWith('?')) ?? sentences.at(-1) ?? '';
}

function repeated(words: string, pattern: RegExp): string {
  const less = words.replace(pattern, '').trim();
  return less === words ? words : repeated(less, pattern);
}

/**
 * What people call the answer to a question: "Anh/Chị vui lòng cho biết họ tên ạ?" gives "Họ tên". Empty where no short
 * label is left.
 */
export function shortTitle(question: string): string {
  const sentence = asking(question)
    .replace(/\s+là\s.*$/iu, '')
    .replace(/\s*(?:\(.*|,?\s*ví dụ.*|,?\s*for example.*)$/iu, '')
    .replace(/[\s?.!…:;,]+$/u, '');
  const words = repeated(repeated(sentence, POLITE), TAIL).replace(/\s+/g, ' ');
  if (words.length > LONGEST || words.split(' ').length > MOST_WORDS) return '';
  return /\p{L}/u.test(words) ? capital(words.replace(/[{}|]/g, '')) : '';
}
