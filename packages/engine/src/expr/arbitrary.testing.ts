/** Random formulas: token by token, mostly broken, and grown by the grammar, mostly whole. */
import fc from 'fast-check';

const TOKENS = [
  ...['ten', 'so', 'sinh', 'hang', 'ds', 'co', 'nhieu', 'anh', 'don_vi', 'la', 'x'],
  ...[
    '1',
    '0',
    '2.5',
    '1e308',
    '999999999999999999999',
    '-',
    '5u',
    '0x1F',
    '"a"',
    "'b'",
    '""',
    '"""c"""',
    'b"d"',
    'r"e"',
    'true',
    'false',
    'null',
  ],
  ...[
    '+',
    '*',
    '/',
    '%',
    '==',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    '&&',
    '||',
    '!',
    'in',
    '?',
    ':',
    '.',
    ',',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '.?',
    '[?',
    '//',
  ],
  ...[
    'size(',
    'string(',
    'int(',
    'double(',
    'has(',
    '.contains(',
    '.startsWith(',
    '.size()',
    'khop(',
    'khong_dau(',
    'tuoi(',
    'ngay(',
    'lam_tron(',
    'da_co(',
    'mac_dinh(',
    'o(',
    'so(',
    'thu(',
    'cong_ngay(',
  ],
  ...[
    '.map(',
    '.filter(',
    '.all(',
    '.exists(',
    '.matches(',
    'dyn(',
    'type(',
    'bytes(',
    'timestamp(',
    'duration(',
    'cel.bind(',
    'optional.of(',
    '.split(',
    '.join(',
  ],
  ...[
    '.constructor',
    '.__proto__',
    '["constructor"]',
    '["__proto__"]',
    '.prototype',
    '.toString()',
    '.hasOwnProperty("a")',
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'globalThis',
    'this',
    'Function',
    'process',
  ],
  ...[' ', '\n', '\\', '"', "'", '`', '@', '#', '$', 'ế', '💬', '\u0000'],
];

/** Anything an author may paste. */
export const tokenText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 24 })
  .map((tokens) => tokens.join(''));

const number = fc.constantFrom('so', 'phi', '1.0', '2.5', '0.1', '-3.0', '1e3', 'double(size(ds))');
const text = fc.constantFrom('ten', 'sinh', 'chon', '"a"', '"Lan"', '""', '"b" + ten', 'string(co)');
const yesNo = fc.constantFrom(
  'co',
  'true',
  'false',
  '"A" in nhieu',
  'ten.contains("L")',
  '"diem" in hang',
  'has(hang.diem)',
);

/** Whole formulas of the part of the language that both implementations share. */
export const grown: fc.Arbitrary<string> = fc
  .letrec<{ number: string; text: string; yesNo: string; any: string }>((tie) => ({
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      number,
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(tie('number'), fc.constantFrom('2.0', '0.5', 'so')).map(([a, b]) => `(${a} / ${b})`),
      fc.tuple(tie('yesNo'), tie('number'), tie('number')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
      tie('number').map((a) => `-(${a})`),
      tie('text').map((a) => `double(size(${a}))`),
    ),
    text: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} + ${b})`),
      fc.tuple(tie('yesNo'), tie('text'), tie('text')).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    ),
    yesNo: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      yesNo,
      fc
        .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(tie('text'), fc.constantFrom('<', '>=', '==', '!='), tie('text'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc
        .tuple(tie('yesNo'), fc.constantFrom('&&', '||'), tie('yesNo'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      tie('yesNo').map((a) => `!(${a})`),
      fc
        .tuple(tie('text'), fc.constantFrom('startsWith', 'endsWith', 'contains'), tie('text'))
        .map(([a, name, b]) => `${a}.${name}(${b})`.replace(/^"b" \+ /, '')),
      fc.tuple(tie('number'), tie('number'), tie('number')).map(([a, b, c]) => `(${a} in [${b}, ${c}])`),
    ),
    any: fc.oneof(tie('number'), tie('text'), tie('yesNo')),
  }))
  .any.filter((formula) => formula.length <= 500);

export const formulaText: fc.Arbitrary<string> = fc.oneof(tokenText, grown);
