import type { DocumentStore } from '../document/store.ts';
import type { Values } from '../i18n/values.ts';
import { described } from './describe.ts';

/** What an act needs: the flow, and a voice. */
interface Teller {
  document: DocumentStore;
  announce(key: string, values?: Values): void;
  words(key: string, values?: Values): string;
}

/** Changes the flow and tells screen readers in a few words what was done. */
export function act(
  { document, announce, words }: Teller,
  ...change: Parameters<DocumentStore['change']>
): void {
  const before = document.getState().flow;
  document.change(...change);
  const after = document.getState().flow;
  if (after === before) return;
  const { key, values } = described(before, after);
  announce('said.did', { what: words(key, { ...values }) });
}
