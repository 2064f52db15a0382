import { lazy, Suspense, useEffect, useState } from 'react';
import { nodeById } from '../document/selectors.ts';
import { useEditor, useView } from '../flow-editor/context.ts';
import { useStepLink } from '../flow-editor/use-step-link.ts';
import { spoken } from './exits-of.ts';
import { focused } from './targets.ts';

const ChoiceDialog = lazy(() => import('./choice-dialog.tsx'));

/** So many pictures of the screen a card may need to come into sight. */
const PATIENCE = 60;

/** Gives a card the focus as soon as it is drawn: one out of sight is brought there first. */
function useFocusAsked(): void {
  const asked = useView((state) => state.focus);
  useEffect(() => {
    if (asked === undefined) return undefined;
    let left = PATIENCE;
    let frame = 0;
    const look = () => {
      const card = document.querySelector<HTMLElement>(
        `.react-flow__node[data-id="${CSS.escape(asked.node)}"]`,
      );
      if (card !== null) card.focus({ preventScroll: true });
      else if (left > 0) {
        left -= 1;
        frame = requestAnimationFrame(look);
      }
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [asked]);
}

/** Tells what a card is and where its exits lead when the focus comes to it by keyboard. */
function useArrivalTold(): void {
  const editor = useEditor();
  useEffect(() => {
    const arrived = () => {
      const { node: id } = focused();
      const node = nodeById(editor.document.getState().flow, id);
      if (node === undefined || document.activeElement?.matches(':focus-visible') !== true) return;
      // A card reached by Tab may lie out of sight.
      editor.view.reveal(node.id, undefined, false);
      editor.announce('spoken.all', { words: spoken(editor, node) });
    };
    document.addEventListener('focusin', arrived);
    return () => document.removeEventListener('focusin', arrived);
  }, [editor]);
}

/** What walking through the flow needs: the address, the focus, the words on arriving, the lists to choose from. */
export function CanvasFocus() {
  useStepLink(useEditor());
  useFocusAsked();
  useArrivalTold();
  const choosing = useView((state) => state.choice !== undefined);
  const [asked, setAsked] = useState(false);
  if (choosing && !asked) setAsked(true);
  return asked ? (
    <Suspense fallback={null}>
      <ChoiceDialog />
    </Suspense>
  ) : null;
}
