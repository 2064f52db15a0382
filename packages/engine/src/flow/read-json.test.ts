import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

const place = (text: string) => {
  const read = readJson(text);
  return read.ok ? 'right' : [read.line, read.column];
};

describe('readJson', () => {
  it('gives what the file holds, whatever mark it begins with', () => {
    expect(readJson('\uFEFF{"a":[1,-2.5e3,true,null,"\\u00e1\\n"]}')).toEqual({
      ok: true,
      value: { a: [1, -2500, true, null, 'á\n'] },
    });
  });

  it.each([
    ['', 1, 1],
    ['PNG', 1, 1],
    ['{', 1, 2],
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ['{a:1}', 1, 2],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['[01]', 1, 2],
    ['{"a":tru}', 1, 6],
    ['{"a":1}}', 1, 8],
    ['{"a":]', 1, 6],
    ['{\n  "name": "Chào"\n  "id": "x"\n}', 3, 3],
    ['{\r\n"a": "chưa đóng,\r\n"b": 1}', 2, 17],
    ['{"a":"\\x"}', 1, 7],
    ["{'a':1}", 1, 2],
    ['{"a":"\u0085\u007f\ud800",}', 1, 12],
    ['["a\tb"]', 1, 4],
  ])('says where %j is broken', (text, line, column) => {
    const at = { vi: `dòng ${line}, cột ${column}`, en: `line ${line}, column ${column}` };
    expect(readJson(text)).toEqual({ ok: false, line, column, at });
  });

  const whole = JSON.stringify({ a: [{ b: 'x"y\\' }, 1.5, [], {}, null], 'á\u2028': false });

  it('sees the end of a file that stops too soon, wherever', () => {
    for (let i = 0; i < whole.length; i++) {
      const [, column] = place(whole.slice(0, i)) as number[];
      // Half a word or half an escape is wrong where it begins.
      expect(column).toBeLessThanOrEqual(i + 1);
      expect(column).toBeGreaterThan(i - 6);
    }
  });

  it('agrees with the parser when one character is changed', () => {
    for (let i = 0; i < whole.length; i++) {
      for (const char of ['@', '"', ',', '}', '\n', '']) {
        const text = whole.slice(0, i) + char + whole.slice(i + 1);
        const read = readJson(text);
        if (read.ok) expect(read.value).toEqual(JSON.parse(text));
        else expect(read.line * 1_000 + read.column).toBeLessThan(3_000);
      }
    }
  });

  it('is quick with a large broken file', () => {
    const text = `[${'"chữ \\n chữ",'.repeat(200_000)}`;
    expect(place(text)).toEqual([1, text.length + 1]);
  });
});
