import type { Text } from '../node-type/manifest.ts';

export type ReadJson =
  | { ok: true; value: unknown }
  /** Both count from 1; `at` says the place in words, to be put into a sentence. */
  | { ok: false; line: number; column: number; at: Text };

/** Reads JSON that people may have edited: says in words where it is broken. Browsers' own messages mostly do not. */
export function readJson(text: string): ReadJson {
  // Some editors begin a file with a mark of its encoding.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    const before = json.slice(0, firstWrong(json)).split(/\r\n|\r|\n/);
    const line = before.length;
    const column = (before.at(-1) ?? '').length + 1;
    const at = { vi: `dòng ${line}, cột ${column}`, en: `line ${line}, column ${column}` };
    return { ok: false, line, column, at };
  }
}

const SPACE = /[ \t\n\r]*/y;
/** A string up to its closing quote, or up to the first character that it must not hold. */
const STRING = /"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*/uy;
const PLAIN = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more';

/** Where the first character stands that no JSON could have there; the end when the text only stops too soon. */
function firstWrong(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;

  const pass = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };

  for (;;) {
    pass(SPACE);
    const char = text.charAt(at);
    const inner = open.at(-1);
    const wantsKey: boolean = wanted === 'key' || wanted === 'key-or-end';
    if (char === '' || (wanted === 'more' && inner === undefined)) return at;
    const end = inner === '{' ? '}' : ']';
    if (char === end && (wanted === 'more' || wanted === 'value-or-end' || wanted === 'key-or-end')) {
      open.pop();
      wanted = 'more';
      at++;
    } else if (wanted === 'more' || wanted === 'colon') {
      if (char !== (wanted === 'colon' ? ':' : ',')) return at;
      wanted = wanted === 'more' && inner === '{' ? 'key' : 'value';
      at++;
    } else if (char === '"') {
      pass(STRING);
      if (text.charAt(at) !== '"') return at;
      wanted = wantsKey ? 'colon' : 'more';
      at++;
    } else if (wantsKey) {
      return at;
    } else if (char === '{' || char === '[') {
      open.push(char);
      wanted = char === '{' ? 'key-or-end' : 'value-or-end';
      at++;
    } else if (pass(PLAIN)) {
      wanted = 'more';
    } else {
      return at;
    }
  }
}
