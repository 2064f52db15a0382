const OPENED: ReadonlySet<string> = new Set(['http:', 'https:', 'tel:']);

/** Where a link button leads when a phone may open that; anything else, such as a script, is only shown. */
export function addressToOpen(url: string): string | undefined {
  const parsed = URL.parse(url);
  return parsed !== null && OPENED.has(parsed.protocol) ? parsed.href : undefined;
}
