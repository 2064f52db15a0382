import { useEffect } from 'react';
import { nodeById } from '../document/selectors.ts';
import type { Editor } from './context.ts';
import type { DrawerPane } from './view-store.ts';

/** Name of the step in the address: `/kich-ban/:id?buoc=<step>`. */
export const STEP_IN_ADDRESS = 'buoc';
/** Name of an open list in the address: `/kich-ban/:id?mo=bat-dau`. */
const LIST_IN_ADDRESS = 'mo';
const LISTS: ReadonlyMap<string, DrawerPane> = new Map([
  ['bat-dau', 'start'],
  ['can-xem-lai', 'problems'],
  ['so-lieu', 'numbers'],
]);
/** The address follows the choice when it has come to rest. */
const REST_MS = 400;

/** Opens the list that the address names, once. */
function openList({ view }: Editor): void {
  const url = new URL(window.location.href);
  const pane = LISTS.get(url.searchParams.get(LIST_IN_ADDRESS) ?? '');
  if (pane === undefined) return;
  view.openDrawer(pane);
  url.searchParams.delete(LIST_IN_ADDRESS);
  window.history.replaceState(window.history.state, '', url);
}

/** Shows the step and the list that the address names when the flow opens, and keeps the chosen step in the address. */
export function useStepLink(editor: Editor): void {
  useEffect(() => {
    const { document, actions } = editor;
    openList(editor);
    const wanted = new URL(window.location.href).searchParams.get(STEP_IN_ADDRESS);
    if (nodeById(document.getState().flow, wanted ?? undefined) !== undefined) actions.goTo(wanted ?? '');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      const { selection } = document.getState();
      const [only] = selection;
      const url = new URL(window.location.href);
      if (selection.length === 1 && only !== undefined) url.searchParams.set(STEP_IN_ADDRESS, only);
      else url.searchParams.delete(STEP_IN_ADDRESS);
      if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url);
    };
    const unlisten = document.subscribe((state, before) => {
      if (state.selection === before.selection) return;
      clearTimeout(timer);
      timer = setTimeout(write, REST_MS);
    });
    return () => {
      unlisten();
      clearTimeout(timer);
    };
  }, [editor]);
}
