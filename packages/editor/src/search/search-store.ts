import { useEffect } from 'react';
import { createStore } from 'zustand/vanilla';
import type { Item } from './find.ts';

/** What a page adds to the search while it is open; the flow editor adds its steps and what can be done there. */
export interface Source {
  steps(typed: string): Item[];
  commands(): Item[];
}

interface SearchState {
  opened: boolean;
  source: Source | undefined;
}

export const searchStore = createStore<SearchState>(() => ({ opened: false, source: undefined }));

export const openSearch = () => searchStore.setState({ opened: true });
export const closeSearch = () => searchStore.setState({ opened: false });

/** Offers this page's own things while it is on the screen. */
export function useSearchSource(source: Source): void {
  useEffect(() => {
    searchStore.setState({ source });
    return () => searchStore.setState({ source: undefined });
  }, [source]);
}
