/** The formula with a name in the place of what was marked, apart from its neighbours. */
export function insertedAt(formula: string, name: string, from: number, to: number): string {
  const before = formula.slice(0, from);
  const after = formula.slice(to);
  const left = before === '' || /[\s(![,]$/.test(before) ? '' : ' ';
  const right = after === '' || /^[\s),.\]]/.test(after) ? '' : ' ';
  return `${before}${left}${name}${right}${after}`;
}

/** A formula and what of it is marked afterwards. */
export interface Written {
  formula: string;
  from: number;
  to: number;
}

/** The formula with a call in the place of what was marked, which becomes its first argument; the cursor stands inside. */
export function withCall(formula: string, name: string, from: number, to: number): Written {
  const marked = formula.slice(from, to);
  const written = insertedAt(formula, `${name}(${marked})`, from, to);
  const inside = written.indexOf(`${name}(`, Math.max(0, from)) + name.length + 1;
  return { formula: written, from: inside, to: inside + marked.length };
}
