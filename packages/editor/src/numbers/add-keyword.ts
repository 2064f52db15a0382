import type { Flow } from '@danloi/engine/flow';
import { putTrigger } from '../document/commands/triggers.ts';

/** Longer sentences start nothing by being written again: they are for the questions and answers. */
const LONGEST_KEYWORD = 60;
const MASKED = '•••';

/** Can these words start a flow as they are? */
export const canBeKeyword = (text: string): boolean =>
  text.length <= LONGEST_KEYWORD && !text.includes(MASKED);

/** Words that shall start the flow from now on: beside those that do already, or as its first ones. */
export function addKeyword(flow: Flow, text: string, id: string): Flow {
  const words = text.trim().toLocaleLowerCase('vi');
  const known = flow.triggers.find((trigger) => trigger.kind === 'keyword');
  if (known === undefined) return putTrigger(flow, { id, kind: 'keyword', words: [words], how: 'contains' });
  if (known.words.includes(words)) return flow;
  return putTrigger(flow, { ...known, words: [...known.words, words] });
}
