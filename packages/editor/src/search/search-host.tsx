import { lazy, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { AppKeys } from '../commands/app-keys.tsx';
import { searchStore } from './search-store.ts';

const SearchDialog = lazy(() => import('./search-dialog.tsx'));

/** The search and the keys of every page; the search itself is loaded when first asked for. */
export function SearchHost() {
  const opened = useStore(searchStore, (state) => state.opened);
  const [asked, setAsked] = useState(false);
  if (opened && !asked) setAsked(true);
  return (
    <>
      <AppKeys />
      {asked ? (
        <Suspense fallback={null}>
          <SearchDialog />
        </Suspense>
      ) : null}
    </>
  );
}
