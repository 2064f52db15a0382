/** Does `work` for each of `items`, so many at once; ends when all are done or, with the first error, when none runs. */
export async function atMost<T>(
  count: number,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  const failed: unknown[] = [];
  const line = async (): Promise<void> => {
    for (const item of rest) {
      if (failed.length > 0) return;
      await work(item).catch((error: unknown) => failed.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, items.length) }, line));
  if (failed.length > 0) throw failed[0];
}
