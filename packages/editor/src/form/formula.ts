/** Words in quotes are no names. */
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
/** A name that is no part of another one and no property of a row. */
const NAME = /(?<![\w.])[a-z][a-z0-9_]*/g;

/** The names that a formula speaks of; functions are among them, so compare with what is declared. */
export function namesIn(formula: string): Set<string> {
  return new Set(formula.replace(QUOTED, '""').match(NAME) ?? []);
}

/** The formula with a name in the place of what was marked, apart from its neighbours. */
export function insertedAt(formula: string, name: string, from: number, to: number): string {
  const before = formula.slice(0, from);
  const after = formula.slice(to);
  const left = before === '' || /[\s(![,]$/.test(before) ? '' : ' ';
  const right = after === '' || /^[\s),.\]]/.test(after) ? '' : ' ';
  return `${before}${left}${name}${right}${after}`;
}

/** The formula with other names in the place of some; words in quotes stay. */
export function renamedIn(formula: string, names: ReadonlyMap<string, string>): string {
  const parts = formula.split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(NAME, (name) => names.get(name) ?? name)))
    .join('');
}
