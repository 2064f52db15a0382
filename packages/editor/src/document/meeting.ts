import {
  type Conflict,
  type Flow,
  type Merged,
  mergeFlows,
  type Side,
  same,
  type Titles,
} from '@danloi/engine/flow';
import { nodeById } from './selectors.ts';

/** A draft that someone else saved while this one was drawn. */
export interface Theirs {
  rev: number;
  draft: Flow;
}

/** What the author decided at one place, and about which words: other words ask anew. */
interface Choice {
  side: Side;
  about: Conflict;
}

export type Choices = ReadonlyMap<string, Choice>;

export interface Met {
  /** Both together, with what was decided; where nothing is decided yet, mine. */
  flow: Flow;
  /** Both together with mine at every place that both changed. */
  allMine: Flow;
  /** Places where the author must still choose. */
  open: Conflict[];
  /** Places where the author chose. */
  decided: Choice[];
  /** Steps that both put elsewhere, with where theirs lie. */
  moved: Merged['moved'];
}

const holds = ({ side, about }: Choice, conflict: Conflict): boolean =>
  same(about.theirs, conflict.theirs) && (side === 'mine' || same(about.mine, conflict.mine));

/**
 * Brings this draft and another together, both begun from `base`. `unanswered` are drafts of this very tab whose saving had no
 * answer: where theirs only repeats them, there is nothing to choose.
 */
export function meet(
  flows: { base: Flow; mine: Flow; theirs: Flow; unanswered: readonly Flow[] },
  choices: Choices,
  titles: Titles,
): Met {
  const { base, mine, theirs, unanswered } = flows;
  const registry = titles;
  const first = mergeFlows(base, mine, theirs, { registry });
  const moved = first.moved.filter(
    ({ node, theirs: place }) => !unanswered.some((sent) => same(nodeById(sent, node)?.position, place)),
  );
  if (first.conflicts.length === 0)
    return { flow: first.flow, allMine: first.flow, open: [], decided: [], moved };
  // At such a place theirs and what was sent agree, and what was sent differs from the base: else there would be a conflict too.
  const repeated = unanswered.map((sent) => {
    const asked = [
      mergeFlows(base, sent, theirs, { registry }),
      mergeFlows(sent, mine, theirs, { registry }),
    ];
    return new Set(asked.flatMap(({ conflicts }) => conflicts.map(({ id }) => id)));
  });
  const ownWords = ({ id }: Conflict): boolean => repeated.some((asked) => !asked.has(id));
  const open: Conflict[] = [];
  const decided: Choice[] = [];
  const sides: Record<string, Side> = {};
  for (const conflict of first.conflicts) {
    const choice = choices.get(conflict.id);
    if (choice !== undefined && holds(choice, conflict)) {
      decided.push(choice);
      sides[conflict.id] = choice.side;
    } else {
      sides[conflict.id] = 'mine';
      if (!ownWords(conflict)) open.push(conflict);
    }
  }
  const mineEverywhere = Object.fromEntries(first.conflicts.map(({ id }) => [id, 'mine' as const]));
  return {
    flow: mergeFlows(base, mine, theirs, { registry, choices: sides }).flow,
    allMine: mergeFlows(base, mine, theirs, { registry, choices: mineEverywhere }).flow,
    open,
    decided,
    moved,
  };
}
