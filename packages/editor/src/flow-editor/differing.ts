export interface Part {
  text: string;
  /** Stands in this text and not at the same place of the other. */
  differs: boolean;
}

/** A text in three parts: what both begin with, where they differ, what both end with; cut between words. */
export function differing(text: string, other: string): Part[] {
  const words = text.split(/(?<=\s)/);
  const others = other.split(/(?<=\s)/);
  let start = 0;
  while (start < words.length && words[start] === others[start]) start += 1;
  let end = 0;
  const most = Math.min(words.length, others.length) - start;
  while (end < most && words.at(-1 - end) === others.at(-1 - end)) end += 1;
  const parts = [
    { text: words.slice(0, start).join(''), differs: false },
    { text: words.slice(start, words.length - end).join(''), differs: true },
    { text: words.slice(words.length - end).join(''), differs: false },
  ];
  return parts.filter((part) => part.text !== '');
}
