import { FLOW_FORMAT, type Flow, upgradeFlow } from '@danloi/engine/flow';
import { isRecord } from '../form/field-schema.ts';

/** A draft as it stands on this machine and not yet on the server. */
export interface DraftCopy {
  flow: string;
  /** The tab that drew it: no tab ever clears another's work. */
  tab: string;
  /** When it was changed, ms since 1970. */
  at: number;
  /** The draft on the server that it was drawn upon, and its revision: what is needed to merge it later. */
  rev: number;
  base: Flow;
  draft: Flow;
}

/** Where drafts are kept on this machine. */
export interface DraftCopies {
  /** Keeps the copy in the place of the last one of its tab. Fails when the browser has no room, or keeps nothing. */
  write(copy: DraftCopy): Promise<void>;
  drop(flow: string, tab: string): Promise<void>;
  /** All copies of a flow, the newest first. */
  read(flow: string): Promise<DraftCopy[]>;
}

/** Enough of a flow to show it; the server checks the rest when it is saved. */
export function isFlow(value: unknown): value is Flow {
  return (
    isRecord(value) &&
    value.format === FLOW_FORMAT &&
    typeof value.name === 'string' &&
    ['nodes', 'edges', 'variables', 'triggers'].every((key) => Array.isArray(value[key]))
  );
}

const isCopy = (value: unknown): value is DraftCopy =>
  isRecord(value) &&
  typeof value.flow === 'string' &&
  typeof value.tab === 'string' &&
  typeof value.at === 'number' &&
  typeof value.rev === 'number' &&
  isFlow(value.base) &&
  isFlow(value.draft);

/** A draft may lie here since before the file format grew. */
const upgraded = (value: unknown): unknown =>
  isRecord(value) ? { ...value, base: upgradeFlow(value.base), draft: upgradeFlow(value.draft) } : value;

/** The copies of `flow` among what a store holds, the newest first; what cannot be read is none. */
export function copiesIn(values: readonly unknown[], flow: string): DraftCopy[] {
  return values
    .filter((value) => isRecord(value) && value.flow === flow)
    .map(upgraded)
    .filter(isCopy)
    .sort((a, b) => b.at - a.at);
}
