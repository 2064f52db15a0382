import type { FlowNode } from '@danloi/engine/flow';
import { foldAccents } from '../document/variable-name.ts';

/** What a word with a colon before a search asks of a step: something to look at, an open exit, or a variable in use. */
type StepFilter = 'mistake' | 'open' | 'uses';

const WORDS: Readonly<Record<string, StepFilter>> = {
  loi: 'mistake',
  mistake: 'mistake',
  'chua noi': 'open',
  open: 'open',
  dung: 'uses',
  uses: 'uses',
};

/** `lỗi:`, `chưa nối:`, `dùng: họ tên`: the filter and what is looked for besides; accents do not matter. */
export function filterIn(typed: string): { filter: StepFilter; rest: string } | undefined {
  const at = typed.indexOf(':');
  if (at < 0) return undefined;
  const word = foldAccents(typed.slice(0, at)).trim().replace(/\s+/g, ' ');
  const filter = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return filter === undefined ? undefined : { filter, rest: typed.slice(at + 1).trim() };
}

/** What is known of the steps that a filter asks about. */
export interface Known {
  hasMistake(node: FlowNode): boolean;
  hasOpenExit(node: FlowNode): boolean;
  /** Ids of the steps that use a variable whose title has these words. */
  users(words: string): ReadonlySet<string>;
}

/** The steps that a filter leaves, and what of the typed words is still to be found among them. */
export function filtered(
  nodes: readonly FlowNode[],
  typed: string,
  known: Known,
): { nodes: readonly FlowNode[]; typed: string } {
  const found = filterIn(typed);
  if (found === undefined) return { nodes, typed };
  if (found.filter === 'mistake') return { nodes: nodes.filter(known.hasMistake), typed: found.rest };
  if (found.filter === 'open') return { nodes: nodes.filter(known.hasOpenExit), typed: found.rest };
  const users = known.users(found.rest);
  return { nodes: nodes.filter((node) => users.has(node.id)), typed: '' };
}
