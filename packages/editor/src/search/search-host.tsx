import { useStore } from 'zustand';
import { AppKeys } from '../commands/app-keys.tsx';
import { LaterDialog, later } from '../ui/later.tsx';
import { closeSearch, searchStore } from './search-store.ts';

const dialog = later(() => import('./search-dialog.tsx'));

/** The search and the keys of every page; the search itself is loaded when first asked for. */
export function SearchHost() {
  const opened = useStore(searchStore, (state) => state.opened);
  return (
    <>
      <AppKeys />
      <LaterDialog part={dialog} opened={opened} close={closeSearch} />
    </>
  );
}
