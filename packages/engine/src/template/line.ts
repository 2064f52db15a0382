/** Blanks looked over beside a gap: as many as a hand leaves, so that the work stays linear. */
const BLANKS = 3;
/** Longer words before a colon are no label. */
const LONGEST_LABEL = 200;

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t' || sign === '\u00a0';

/**
 * A line that is being filled in. With a place that holds nothing goes what says nothing without it: the sentence "Giờ làm việc:
 * {{x}}." up to its full stop, a comma beside it in a list. What was filled in never goes; linear.
 */
export class Line {
  #text = '';
  /** End of the last filled place: nothing before it is taken away. */
  #filledTo = 0;
  /** The last thing was an empty place. */
  #gap = false;
  #taken = false;

  words(text: string): void {
    if (text === '') return;
    const left = this.#gap ? this.#behindGap(text) : text;
    this.#text += left;
    this.#gap = false;
  }

  place(value: string): void {
    this.#gap = value === '';
    if (this.#gap) return;
    this.#text += value;
    this.#filledTo = this.#text.length;
  }

  /** The line as it is said; undefined where only labels of empty places had been in it. */
  end(): string | undefined {
    if (this.#gap) this.#takeBefore(true);
    if (!this.#taken) return this.#text;
    const left = this.#text.trimEnd();
    return left === '' ? undefined : left;
  }

  /** What is left of the words behind a gap. */
  #behindGap(words: string): string {
    let at = 0;
    while (at < BLANKS && isBlank(words[at])) at += 1;
    const sign = words[at];
    if (sign === ',') return this.#label() === undefined ? words : afterBlanks(words, at + 1);
    if (sign === undefined || !'.;!?'.includes(sign)) return words;
    const taken = this.#takeBefore(false);
    if (taken === 'sentence') return afterBlanks(words, at + 1);
    return taken === 'comma' ? words.slice(at) : words;
  }

  /** Takes the label or the comma before a gap away; what it took. */
  #takeBefore(last: boolean): 'sentence' | 'comma' | undefined {
    const end = this.#wordsEnd();
    if (end > this.#filledTo && this.#text[end - 1] === ',') {
      this.#text = this.#text.slice(0, end - 1);
      this.#taken = true;
      return 'comma';
    }
    const start = this.#label();
    if (start === undefined) return undefined;
    this.#text = this.#text.slice(0, start);
    this.#taken = true;
    // Blanks that stood before the label end a line no better than a comma does.
    if (last) this.#text = this.#text.trimEnd();
    return 'sentence';
  }

  /** Where the words end before the blanks at the end. */
  #wordsEnd(): number {
    let end = this.#text.length;
    while (end > this.#text.length - BLANKS && isBlank(this.#text[end - 1])) end -= 1;
    return end;
  }

  /** Where the sentence begins of which only the label is there, if the text ends with one. */
  #label(): number | undefined {
    const end = this.#wordsEnd();
    const colon = this.#text[end - 1];
    if (end <= this.#filledTo || (colon !== ':' && colon !== '：')) return undefined;
    const least = Math.max(this.#filledTo, end - LONGEST_LABEL);
    for (let at = end; at > least; at -= 1)
      if (isBlank(this.#text[at - 1]) && '.!?;…'.includes(this.#text[at - 2] ?? ' ')) return at;
    return least === 0 ? 0 : undefined;
  }
}

function afterBlanks(words: string, from: number): string {
  let at = from;
  while (at < from + BLANKS && isBlank(words[at])) at += 1;
  return words.slice(at);
}
