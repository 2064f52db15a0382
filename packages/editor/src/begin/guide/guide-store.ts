import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The guided first flow: which one it is, and whether its author has put the guide aside. */
export interface Guide {
  flow: string;
  name: string;
  aside: boolean;
  /** Steps done, of all. */
  done: number;
}

const KEY = 'danloi.guide';

function kept(): Guide | undefined {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof read !== 'object' || read === null) return undefined;
    const { flow, name, aside, done } = read as Partial<Record<keyof Guide, unknown>>;
    if (typeof flow !== 'string' || typeof name !== 'string') return undefined;
    return { flow, name, aside: aside === true, done: typeof done === 'number' ? done : 0 };
  } catch {
    return undefined;
  }
}

const store = createStore<{ guide: Guide | undefined }>(() => ({ guide: kept() }));

/** Keeps the guide on this machine, so that it can be left and taken up again; `undefined` ends it. */
export function setGuide(guide: Guide | undefined): void {
  store.setState({ guide });
  try {
    if (guide === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(guide));
  } catch {
    // A browser that keeps nothing: the guide lasts as long as the page.
  }
}

export const useGuide = (): Guide | undefined => useStore(store, ({ guide }) => guide);
