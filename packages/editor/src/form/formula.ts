/** The formula with a name in the place of what was marked, apart from its neighbours. */
export function insertedAt(formula: string, name: string, from: number, to: number): string {
  const before = formula.slice(0, from);
  const after = formula.slice(to);
  const left = before === '' || /[\s(![,]$/.test(before) ? '' : ' ';
  const right = after === '' || /^[\s),.\]]/.test(after) ? '' : ' ';
  return `${before}${left}${name}${right}${after}`;
}
