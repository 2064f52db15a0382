import type { JsonValue } from '../../json.ts';
import type { Pointer, Text } from '../../node-type/manifest.ts';

export type Side = 'mine' | 'theirs';

/** A place that both sides changed in different ways. */
export interface Conflict {
  /** Names the place, the same for the same three flows: `nodes/chao/data/text`. Key of the choices of a second merge. */
  id: string;
  kind: 'flow' | 'start' | 'node' | 'edge' | 'variable' | 'trigger' | 'translation' | 'test';
  node?: string;
  /** Of an edge. */
  port?: string;
  /** Where in the node's data; items of lists by their ids. */
  field?: Pointer;
  /** Each absent where the thing is not there. */
  base?: JsonValue;
  mine?: JsonValue;
  theirs?: JsonValue;
  /** Which of the two stands in the merged flow: as chosen, else the one that keeps what the other removed, else mine. */
  choice: Side;
  text: Text;
}

/** What merging a part needs of the whole. */
export interface MergeContext {
  /** Whose place a step has that both moved: no conflict, nobody is asked. */
  places: Side;
  /** Notes that both changed this; gives what stands. */
  decide(place: readonly string[], values: { base: unknown; mine: unknown; theirs: unknown }): unknown;
}
