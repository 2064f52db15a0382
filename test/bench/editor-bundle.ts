/** What a person's first page weighs. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { words } from '../end-to-end/words.ts';

/** kB (gzip) of the scripts, styles and page that the home page needs until it is there; fonts as they are. */
export async function initialKb(page: Page, url: string): Promise<number> {
  const answers: Response[] = [];
  const keep = (answer: Response) => {
    if (!new URL(answer.url()).pathname.startsWith('/api/')) answers.push(answer);
  };
  page.on('response', keep);
  await page.goto(url);
  await page.getByRole('heading', { name: words.home.new.blankTitle }).waitFor();
  await page.waitForLoadState('networkidle');
  page.off('response', keep);
  let bytes = 0;
  for (const answer of answers) {
    const body = await answer.body();
    bytes += answer.url().endsWith('.woff2') ? body.length : gzipSync(body, { level: 6 }).length;
  }
  return Math.round(bytes / 1024);
}
