/** Longer texts are shown around the place where they part. */
const LONGEST = 160;
const BEFORE = 40;

/** Two texts that differ, each cut so that the first difference is seen; `{…}` of the first stands for any words. */
export function aroundDifference(expected: string, got: string): { expected: string; got: string } {
  const [at, there] = partAt(expected, got);
  return { expected: cut(expected, at), got: cut(got, there) };
}

/** So much of a text as a sentence holds, from a little before a place. */
export function cut(text: string, place = 0): string {
  if (text.length <= LONGEST) return text;
  const from = Math.max(0, Math.min(place - BEFORE, text.length - LONGEST));
  const shown = text.slice(from, from + LONGEST).toWellFormed();
  return `${from > 0 ? '…' : ''}${shown}${from + LONGEST < text.length ? '…' : ''}`;
}

/** Where they part, in each of them. */
function partAt(expected: string, got: string): [number, number] {
  let at = 0;
  let there = 0;
  for (const [place, part] of expected.split('{…}').entries()) {
    if (place > 0) at += '{…}'.length;
    const found = place === 0 ? (got.startsWith(part) ? 0 : -1) : got.indexOf(part, there);
    if (found < 0) {
      const length = place === 0 ? sharedStart(part, got) : longestFound(part, got.slice(there));
      const start = place === 0 ? 0 : got.indexOf(part.slice(0, length), there);
      return [at + length, start + length];
    }
    at += part.length;
    there = found + part.length;
  }
  return [at, there];
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** How much of the beginning of a part is found at all: halves, since what is found for more is found for less. */
function longestFound(part: string, text: string): number {
  let [least, most] = [0, part.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (text.includes(part.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  return least;
}
