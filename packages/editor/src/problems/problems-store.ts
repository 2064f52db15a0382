import type { Flow } from '@danloi/engine/flow';
import { createStore } from 'zustand/vanilla';
import type { Finding } from '../document/finding.ts';

/**
 * Pause after a change before the draft is looked through again, ms: longer than between two keys, and short enough for the marks
 * to be there within 300.
 */
export const LINT_PAUSE_MS = 120;

export interface ProblemsState {
  findings: readonly Finding[];
  /** Findings by node id, so that a card draws again only when its own change. */
  byNode: ReadonlyMap<string, readonly Finding[]>;
  /** False until the first look, and while the server cannot be reached. */
  fresh: boolean;
}

function group(findings: readonly Finding[], before: ProblemsState['byNode']): ProblemsState['byNode'] {
  const byNode = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.node === undefined) continue;
    const list = byNode.get(finding.node);
    if (list === undefined) byNode.set(finding.node, [finding]);
    else list.push(finding);
  }
  const grouped = new Map<string, readonly Finding[]>();
  for (const [node, list] of byNode) {
    const old = before.get(node);
    grouped.set(node, old !== undefined && JSON.stringify(old) === JSON.stringify(list) ? old : list);
  }
  return grouped;
}

/**
 * What there is to look at in the draft. `look` asks the server after a pause; an answer that a newer
 * change has overtaken is dropped.
 */
export function createProblemsStore(lint: (draft: Flow) => Promise<Finding[]>) {
  const store = createStore<ProblemsState>(() => ({ findings: [], byNode: new Map(), fresh: false }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const show = (findings: readonly Finding[]): void =>
    store.setState(({ byNode }) => ({ findings, byNode: group(findings, byNode), fresh: true }));

  return {
    ...store,
    show,
    look(draft: Flow, pause = LINT_PAUSE_MS) {
      clearTimeout(timer);
      const number = ++asked;
      timer = setTimeout(() => {
        lint(draft).then(
          (findings) => {
            if (number === asked) show(findings);
          },
          () => {
            if (number === asked) store.setState({ fresh: false });
          },
        );
      }, pause);
    },
    stop() {
      clearTimeout(timer);
      asked += 1;
    },
  };
}

export type ProblemsStore = ReturnType<typeof createProblemsStore>;
