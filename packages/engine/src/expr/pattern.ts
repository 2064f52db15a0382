import { RE2JS } from 're2js';
import type { Text } from '../node-type/manifest.ts';
import { EXPRESSION_BOUNDS } from './problem.ts';

/** A pattern made ready, or what is wrong with it. */
export type Pattern = { ok: true; fits(text: string): boolean } | { ok: false; message: Text };

const known = new Map<string, Pattern>();
/** More patterns than all flows of a server have are somebody playing. */
const MOST_KNOWN = 2_000;

/**
 * A pattern of an author, in linear time whatever the text (RE2; no look-around, no back-references). It fits where a part
 * of the text does; `^…$` asks for the whole text. Texts longer than the bound fit no pattern. Kept once made.
 */
export function compilePattern(pattern: string): Pattern {
  const kept = known.get(pattern);
  if (kept !== undefined) return kept;
  const made = make(pattern);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(pattern, made);
  return made;
}

/** Steps that a pattern may come to: its time grows with them. A usual one has twenty; `{…}` repeats what it stands behind. */
const LARGEST = 600;
const TOO_LARGE: Pattern = {
  ok: false,
  message: {
    vi: 'Mẫu lặp quá nhiều lần. Hãy dùng số nhỏ hơn trong {…}.',
    en: 'The pattern repeats too often. Use smaller numbers in {…}.',
  },
};

function make(pattern: string): Pattern {
  if (pattern.length > EXPRESSION_BOUNDS.pattern) {
    return {
      ok: false,
      message: {
        vi: `Mẫu dài quá ${EXPRESSION_BOUNDS.pattern} ký tự. Hãy viết ngắn lại.`,
        en: `The pattern is longer than ${EXPRESSION_BOUNDS.pattern} characters. Shorten it.`,
      },
    };
  }
  try {
    const compiled = RE2JS.compile(pattern);
    if (compiled.programSize() > LARGEST) return TOO_LARGE;
    return {
      ok: true,
      fits: (text) => text.length <= EXPRESSION_BOUNDS.patternInput && compiled.matcher(text).find(),
    };
  } catch {
    return {
      ok: false,
      message: {
        vi: 'Mẫu chưa đọc được. Hãy xem lại dấu ngoặc; không dùng được (?=…), (?!…) và \\1.',
        en: 'The pattern cannot be read. Check its brackets; (?=…), (?!…) and \\1 are not available.',
      },
    };
  }
}
