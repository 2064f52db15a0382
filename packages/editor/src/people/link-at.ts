/** The same link under another address of the server, as a person types it; undefined where that is no address. */
export function linkAt(link: string, address: string): string | undefined {
  const typed = address.trim();
  if (typed === '') return undefined;
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  const given = URL.parse(link);
  if (url === null || given === null || url.hostname === '' || url.username !== '') return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${given.pathname}${given.search}${given.hash}`;
}
