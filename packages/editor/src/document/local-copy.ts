import { type Flow, upgradeFlow } from '@danloi/engine/flow';
import { isRecord } from '../form/field-schema.ts';
import { isFlow } from './draft-copies.ts';

/** What the browser's storage must do; `localStorage` does. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The part of a machine's storage that belongs to one person: others who sign in here see nothing of it. */
export function storageOf(person: string, machine: TextStorage): TextStorage {
  const own = (key: string) => `${key}.${person}`;
  return {
    getItem: (key) => machine.getItem(own(key)),
    setItem: (key, value) => machine.setItem(own(key), value),
    removeItem: (key) => machine.removeItem(own(key)),
  };
}

/** A version of which the author gave something up for another's; kept until the author throws it away. */
export interface KeptCopy {
  at: number;
  whose: 'mine' | 'theirs';
  draft: Flow;
}

const KEPT_AT_MOST = 5;
const keptKey = (flow: string) => `danloi.kept.${flow}`;

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

const isKeptCopy = (value: unknown): value is KeptCopy =>
  isRecord(value) &&
  typeof value.at === 'number' &&
  (value.whose === 'mine' || value.whose === 'theirs') &&
  isFlow(value.draft);

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
