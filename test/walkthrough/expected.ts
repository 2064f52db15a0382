/** What a written answer must look like on the phone, whatever form its buttons take. */

import type { Bubble } from '../zalo-emulator/journal.ts';
import { sameWords } from '../zalo-emulator/transcript.ts';

export interface ExpectedAnswer {
  /** Lines of text, blank ones left out. */
  lines: string[];
  labels: string[];
  picture: boolean;
}

const BUTTON = /^\[(.+?)(?: (?:→|☎) \S+)?\]$/;

/** Reads one bubble of a conversation file. */
export function readAnswer(printed: string): ExpectedAnswer {
  const lines = printed.split('\n').map((line) => line.trim());
  const labels = lines.flatMap((line) => BUTTON.exec(line)?.[1] ?? []);
  const isPicture = (line: string) => line.startsWith('(ảnh: ');
  const words = lines.filter((line) => line !== '' && !BUTTON.test(line) && !isPicture(line));
  return { lines: words, labels, picture: lines.some(isPicture) };
}

/** What of the answer the bubbles do not show yet; empty when all is there, in its order. */
export function missingFrom(bubbles: readonly Bubble[], answer: ExpectedAnswer): string[] {
  const shown = bubbles.flatMap((bubble) => bubble.text.split('\n')).map((line) => line.trim());
  const titles = bubbles.flatMap((bubble) => bubble.buttons.map((button) => button.title));
  const missing: string[] = [];
  let from = 0;
  for (const line of answer.lines) {
    const at = shown.findIndex((other, index) => index >= from && fits(other, line));
    if (at < 0) missing.push(line);
    else from = at + 1;
  }
  for (const label of answer.labels) {
    const asButton = titles.some((title) => sameWords(title, label));
    // Numbered ("2. Căn cước", "2. Gọi 113: 113") or spelt out beside its address.
    const asLine = shown.some((line) => line.replace(/^(\d{1,2}[.)]|[-•])\s+/, '').startsWith(label));
    if (!asButton && !asLine) missing.push(`[${label}]`);
  }
  if (answer.picture && !bubbles.some((bubble) => bubble.picture)) missing.push('(ảnh)');
  return missing;
}

/** Parts that each run makes anew stand as `{…}` in the file. */
function fits(shown: string, written: string): boolean {
  if (shown === written) return true;
  if (!written.includes('{…}')) return false;
  const pattern = written.split('{…}').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.+')}$`).test(shown);
}
