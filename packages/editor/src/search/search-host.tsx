import { lazy, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { openSearch, searchStore } from './search-store.ts';

const SearchDialog = lazy(() => import('./search-dialog.tsx'));

/** Listens for Ctrl+K on every page; the search itself is loaded when first asked for. */
export function SearchHost() {
  const opened = useStore(searchStore, (state) => state.opened);
  const [asked, setAsked] = useState(false);
  if (opened && !asked) setAsked(true);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      openSearch();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return asked ? (
    <Suspense fallback={null}>
      <SearchDialog />
    </Suspense>
  ) : null;
}
