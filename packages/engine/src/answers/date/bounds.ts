const DAY_MS = 86_400_000;

/**
 * The day that a bound means: an ISO day, `today`, `today+30d`, `today-16y`. A 29th of February that a year does not have is
 * the 28th. Undefined for anything else.
 */
export function dayOf(bound: string, today: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(bound)) return bound;
  const [, count = '0', unit] = /^today(?:([+-]\d{1,5})([dy]))?$/.exec(bound) ?? [undefined, 'none'];
  const by = Number(count);
  const start = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(by) || Number.isNaN(start)) return undefined;
  if (unit !== 'y') return new Date(start + by * DAY_MS).toISOString().slice(0, 10);
  const year = String(Number(today.slice(0, 4)) + by).padStart(4, '0');
  const day = `${year}${today.slice(4)}`;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : `${year}-02-28`;
}
