import { createStore } from 'zustand/vanilla';

const KEPT = 'danloi.single-keys';

const kept = (): boolean => {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
};

const store = createStore<{ on: boolean }>(() => ({ on: kept() }));

/** Keys that write a sign: who speaks to the computer gives them by mistake, so they can be switched off. */
const isSingle = (keys: string): boolean => keys.length === 1;

export const singleKeys = {
  ...store,
  allow: (keys: string): boolean => !isSingle(keys) || store.getState().on,
  set(on: boolean): void {
    store.setState({ on });
    try {
      localStorage.setItem(KEPT, on ? 'on' : 'off');
    } catch {
      // Not remembered: it holds until the page is left.
    }
  },
};
