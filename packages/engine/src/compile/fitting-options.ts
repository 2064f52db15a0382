import { menuNumber } from '../text/menu-number.ts';
import { fitAt } from '../text/phrase.ts';
import { dropPolite } from '../text/polite.ts';
import { keyOf, type Token, tokens } from '../text/split.ts';

/**
 * The options among which a text that fits no single one may choose: those whose label holds its words or begins with
 * them. For "anh/chị muốn chọn mục nào?".
 *
 * - "tạm trú" with "Đăng ký tạm trú", "Gia hạn tạm trú", "Căn cước" → the first two
 */
export function fittingOptions<O extends { id: string; label: string }>(
  input: string,
  options: readonly O[],
): O[] {
  const words = dropPolite(tokens(input));
  const key = keyOf(words);
  if (key.length < 2 && menuNumber(input) === undefined) return [];
  const number = menuNumber(input);
  return options.filter((option, place) => {
    const label = tokens(option.label);
    if (number !== undefined && (place === number - 1 || label[0]?.key === String(number))) return true;
    return key.length >= 2 && (stands(words, label) || (key.length >= 3 && keyOf(label).startsWith(key)));
  });
}

function stands(words: readonly Token[], label: readonly Token[]): boolean {
  return label.some((_, at) => {
    const fit = fitAt(label, at, words);
    // Here the label is the longer text: accents that the citizen left out read as `other` the wrong way round.
    return fit !== undefined && fitAt(words, 0, label.slice(at, at + words.length)) !== 'other';
  });
}
