/**
 * Counts the work of a function instead of timing it: the letters that strings and patterns go over, and the items that lists go
 * over. The built-in functions are watched while it runs, and put back at once.
 */
export function workOf(run: () => void): number {
  let work = 0;
  const restore: (() => void)[] = [];
  const watch = (
    owner: object,
    name: string,
    cost: (self: unknown, args: unknown[], result: unknown) => number,
  ) => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    const watched = function (this: unknown, ...args: unknown[]) {
      const result: unknown = Reflect.apply(original, this, args);
      work += 1 + cost(this, args, result);
      return result;
    };
    Object.defineProperty(owner, name, { value: watched, configurable: true, writable: true });
    restore.push(() =>
      Object.defineProperty(owner, name, { value: original, configurable: true, writable: true }),
    );
  };
  const all = (self: unknown) => (self as { length: number }).length;
  for (const name of [
    'normalize',
    'toLowerCase',
    'toUpperCase',
    'trim',
    'trimEnd',
    'codePointAt',
    'toWellFormed',
  ]) {
    watch(String.prototype, name, all);
  }
  for (const name of ['slice', 'substring', 'repeat'])
    watch(String.prototype, name, (_, __, result) => all(result));
  for (const name of ['split', 'replaceAll']) watch(String.prototype, name, all);
  watch(String.prototype, 'indexOf', (self, args, result) =>
    searched(self as string, args, result as number),
  );
  watch(String.prototype, 'includes', all);
  for (const name of ['map', 'filter', 'flatMap', 'join', 'some', 'every', 'find', 'findIndex', 'slice']) {
    watch(Array.prototype, name, all);
  }
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    work += 1 + Math.max(0, (match ? match.index + match[0].length : text.length) - from);
    return match;
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
    for (const put of restore.reverse()) put();
  }
  return work;
}

function searched(text: string, args: unknown[], found: number): number {
  const from = typeof args[1] === 'number' ? args[1] : 0;
  return Math.max(0, (found < 0 ? text.length : found) - from);
}

/** What is repeated to make long texts: letters, marks, numbers, signs, courtesy, lists. */
const PIECES = [
  'a',
  'à\u0301',
  'đổi ',
  'không ',
  'dạ ',
  '1',
  '1.',
  '1,',
  '1 ',
  ' ',
  ', ',
  '@a.',
  'a@',
  '+84 ',
  '((',
  '\u200d',
  '👨‍👩‍👧',
  'xã tân tiến, ',
  'hai triệu ',
  '7 giờ ',
  '{{a|',
  'aw',
  'chay nha ',
];

/** How much more work twice the length costs, at the worst of the pieces; 2 is linear. */
export function growth(run: (text: string) => void, length = 800): { piece: string; times: number } {
  const worst = PIECES.map((piece) => {
    // Whole pieces only: a cut one at the end might take another way through the code.
    const text = (n: number) => piece.repeat(Math.ceil(n / piece.length));
    run(text(10));
    const [once, twice] = [length, 2 * length].map((n) => workOf(() => run(text(n))));
    return { piece, times: (twice ?? 0) / Math.max(once ?? 0, length / 10) };
  });
  return worst.reduce((a, b) => (b.times > a.times ? b : a));
}
