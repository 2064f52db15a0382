import type { DocumentStore } from '../document/store.ts';
import type { Editor } from '../flow-editor/context.ts';
import { described } from './describe.ts';

/** Changes the flow and tells screen readers in a few words what was done. */
export function act(
  { document, announce, words }: Pick<Editor, 'document' | 'announce' | 'words'>,
  ...change: Parameters<DocumentStore['change']>
): void {
  const before = document.getState().flow;
  document.change(...change);
  const after = document.getState().flow;
  if (after === before) return;
  const { key, values } = described(before, after);
  announce('said.did', { what: words(key, { ...values }) });
}
