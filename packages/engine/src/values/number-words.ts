const DIGITS: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  ty: 1_000_000_000,
  ti: 1_000_000_000,
  trieu: 1_000_000,
  nghin: 1000,
  ngan: 1000,
};
/** Longer runs are sentences. */
const MOST_WORDS = 24;

/** A number from one to twelve in a word: "bay" → 7. */
export function smallNumber(word: string): number | undefined {
  if (word === 'muoi') return 10;
  const digit = DIGITS[word];
  return digit === 0 || word === 'lam' || word === 'tu' ? undefined : digit;
}

/**
 * A whole number written in words without accents, digits among them: "hai trieu nam tram nghin" → 2500000,
 * "muoi lam" → 15, "2 tram nghin" → 200000. Undefined when the words are no number.
 */
export function numberInWords(text: string): number | undefined {
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return undefined;
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  let group: string[] = [];
  for (const [at, word] of words.entries()) {
    const scale = SCALES[word];
    if (scale === undefined) {
      group.push(word);
      continue;
    }
    const value = belowThousand(group);
    if (value === undefined || value === 0 || scale >= last) return undefined;
    sum += value * scale;
    last = scale;
    group = [];
    // "hai trieu ruoi": half of what was named last.
    if (words[at + 1] === 'ruoi' && at + 2 === words.length) return sum + scale / 2;
  }
  if (group.length === 0) return sum;
  // "hai triệu tám" is 2.800.000; who means 2.000.008 says "linh tám".
  const digit = group.length === 1 ? DIGITS[group[0] ?? ''] : undefined;
  if (digit !== undefined && digit > 0 && Number.isFinite(last)) return sum + (digit * last) / 10;
  const rest = belowThousand(group);
  return rest === undefined || rest >= last ? undefined : sum + rest;
}

/** "nam tram hai muoi mot", "muoi", "12", "linh nam" (after a larger unit). */
function belowThousand(words: readonly string[]): number | undefined {
  const rest = [...words];
  const next = (): number | undefined => {
    const word = rest[0];
    if (word === undefined) return undefined;
    const value = /^\d{1,3}$/.test(word) ? Number(word) : DIGITS[word];
    if (value !== undefined) rest.shift();
    return value;
  };
  let sum = 0;
  let read = false;
  if (rest[1] === 'tram') {
    const hundreds = next();
    if (hundreds === undefined || hundreds > 9) return undefined;
    rest.shift();
    sum = hundreds * 100;
    read = true;
    if (rest[0] === 'ruoi' && rest.length === 1) return sum + 50;
  }
  if (rest[0] === 'linh' || rest[0] === 'le') rest.shift();
  if (rest[0] === 'muoi') {
    rest.shift();
    sum += 10;
    read = true;
  } else if (rest[1] === 'muoi' || rest[1] === 'chuc') {
    const tens = next();
    if (tens === undefined || tens > 9) return undefined;
    rest.shift();
    sum += tens * 10;
    read = true;
  }
  if (rest.length > 0) {
    const ones = next();
    if (ones === undefined || (read && ones > 99)) return undefined;
    sum += ones;
    read = true;
  }
  return rest.length === 0 && read ? sum : undefined;
}
