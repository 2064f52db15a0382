/** Answers that were asked for before the page that needs them was there. */
const asked = new Map<string, Promise<Response>>();

/** What nobody has fetched by then nobody needs any more, ms. */
const KEPT_MS = 10_000;

/** Asks now for what a page will ask for in a moment, while its programme is still on the way. */
export function askAhead(path: string): void {
  const answer = fetch(path, { credentials: 'same-origin' });
  // Whoever needs it asks again and tells what went wrong.
  answer.catch(() => undefined);
  asked.set(path, answer);
  setTimeout(() => asked.get(path) === answer && asked.delete(path), KEPT_MS);
}

/** The good answer to what was asked ahead, given once; anything else is to be asked for anew. */
export async function takeAhead(path: string): Promise<Response | undefined> {
  const answer = asked.get(path);
  if (answer === undefined) return undefined;
  asked.delete(path);
  const response = await answer.catch(() => undefined);
  return response?.ok === true ? response : undefined;
}
