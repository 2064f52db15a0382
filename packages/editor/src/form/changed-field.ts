/** The path to what differs between two states of a node's data: the name of the field being typed in. */
export function fieldOf(before: unknown, after: unknown): string {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return '';
  const old = new Map(Object.entries(before));
  const now = new Map(Object.entries(after));
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(key) !== now.get(key)) return `/${key}${fieldOf(old.get(key), now.get(key))}`;
  }
  return '';
}
