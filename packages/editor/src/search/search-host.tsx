import { useState } from 'react';
import { useStore } from 'zustand';
import { AppKeys } from '../commands/app-keys.tsx';
import { Later, later, useAhead } from '../ui/later.tsx';
import { closeSearch, searchStore } from './search-store.ts';

const dialog = later(() => import('./search-dialog.tsx'));

/** The search and the keys of every page; the search itself is loaded when first asked for. */
export function SearchHost() {
  const opened = useStore(searchStore, (state) => state.opened);
  useAhead(dialog);
  const [asked, setAsked] = useState(false);
  if (opened && !asked) setAsked(true);
  return (
    <>
      <AppKeys />
      {asked ? (
        <Later
          part={dialog}
          with={{}}
          onMissing={() => {
            setAsked(false);
            closeSearch();
          }}
        />
      ) : null}
    </>
  );
}
