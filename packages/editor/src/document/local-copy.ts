import { FLOW_FORMAT, type Flow, upgradeFlow } from '@danloi/engine/flow';

/** What the browser's storage must do; `localStorage` does. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A draft as it stands on this machine. */
export interface LocalCopy {
  /** Revision on the server that it was drawn upon. */
  rev: number;
  /** When it was changed, ms since 1970. */
  at: number;
  /** The tab that wrote it, so that one tab never clears another's unsaved work. */
  tab: string;
  draft: Flow;
}

/** A version that gave way to another in a conflict; kept until the author throws it away. */
export interface KeptCopy {
  at: number;
  whose: 'mine' | 'theirs';
  draft: Flow;
}

const KEPT_AT_MOST = 5;
const draftKey = (flow: string) => `danloi.draft.${flow}`;
const keptKey = (flow: string) => `danloi.kept.${flow}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A draft may lie here since before the file format grew. */
function upgraded(stored: unknown): unknown {
  if (Array.isArray(stored)) return stored.map(upgraded);
  return isRecord(stored) ? { ...stored, draft: upgradeFlow(stored.draft) } : stored;
}

function read(storage: TextStorage, key: string): unknown {
  try {
    const text = storage.getItem(key);
    return text === null ? undefined : upgraded(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Enough of a flow to show it; the server checks the rest when it is saved. */
function isFlow(value: unknown): value is Flow {
  return (
    isRecord(value) &&
    value.format === FLOW_FORMAT &&
    typeof value.name === 'string' &&
    ['nodes', 'edges', 'variables', 'triggers'].every((key) => Array.isArray(value[key]))
  );
}

const isLocalCopy = (value: unknown): value is LocalCopy =>
  isRecord(value) &&
  typeof value.rev === 'number' &&
  typeof value.at === 'number' &&
  typeof value.tab === 'string' &&
  isFlow(value.draft);

const isKeptCopy = (value: unknown): value is KeptCopy =>
  isRecord(value) &&
  typeof value.at === 'number' &&
  (value.whose === 'mine' || value.whose === 'theirs') &&
  isFlow(value.draft);

/** The unsaved draft of this flow on this machine, if there is one that can be read. */
export function readLocalCopy(storage: TextStorage, flow: string): LocalCopy | undefined {
  const copy = read(storage, draftKey(flow));
  return isLocalCopy(copy) ? copy : undefined;
}

/** Writes the draft at once. False when the browser refuses (storage full or forbidden). */
export function writeLocalCopy(storage: TextStorage, flow: string, copy: LocalCopy): boolean {
  try {
    storage.setItem(draftKey(flow), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft once it is safe on the server, unless another tab wrote it. */
export function dropLocalCopy(storage: TextStorage, flow: string, tab?: string): void {
  if (tab !== undefined && readLocalCopy(storage, flow)?.tab !== tab) return;
  storage.removeItem(draftKey(flow));
}

/** Versions put aside in conflicts, newest first. */
export function readKeptCopies(storage: TextStorage, flow: string): KeptCopy[] {
  const copies = read(storage, keptKey(flow));
  return Array.isArray(copies) ? copies.filter(isKeptCopy) : [];
}

/** Puts a version aside. The oldest go when there are more than five or the storage is full. */
export function keepCopy(storage: TextStorage, flow: string, copy: KeptCopy): boolean {
  const copies = [copy, ...readKeptCopies(storage, flow)].slice(0, KEPT_AT_MOST);
  for (let count = copies.length; count > 0; count -= 1) {
    try {
      storage.setItem(keptKey(flow), JSON.stringify(copies.slice(0, count)));
      return true;
    } catch {
      // Full: try with one old copy less.
    }
  }
  return false;
}

/** Throws a put-aside version away. */
export function dropKeptCopy(storage: TextStorage, flow: string, at: number): void {
  const left = readKeptCopies(storage, flow).filter((copy) => copy.at !== at);
  if (left.length === 0) storage.removeItem(keptKey(flow));
  else storage.setItem(keptKey(flow), JSON.stringify(left));
}
