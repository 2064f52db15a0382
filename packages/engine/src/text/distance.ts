/**
 * Edit distance (insert, delete, replace, swap of neighbours) as far as `limit`, else undefined.
 * Only the band around the diagonal is filled: work grows with length × limit.
 */
export function distanceWithin(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const far = limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, far));
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = new Array<number>(b.length + 1).fill(far);
    if (i <= limit) row[0] = i;
    let least = row[0] ?? far;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j - 1] ?? far) + (same ? 0 : 1),
        (previous[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? far) + 1);
      }
      row[j] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    if (least > limit) return undefined;
    older = previous;
    previous = row;
  }
  const distance = previous[b.length] ?? far;
  return distance <= limit ? distance : undefined;
}
