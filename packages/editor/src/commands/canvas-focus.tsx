import { useEffect } from 'react';
import { stepsOfFrame } from '../canvas/frame-acts.ts';
import { nodeById } from '../document/selectors.ts';
import { useEditor, useView } from '../flow-editor/context.ts';
import { useStepLink } from '../flow-editor/use-step-link.ts';
import { LaterDialog, later } from '../ui/later.tsx';
import { spoken } from './exits-of.ts';
import { currentFrame, focused } from './targets.ts';

const choices = later(() => import('./choice-dialog.tsx'));

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
    // What one key did is told in its own words; the focus that comes back after it says nothing over them.
    let acted = false;
    const onKey = () => {
      acted = false;
    };
    const unlisten = editor.document.subscribe((state, before) => {
      if (state.flow !== before.flow) acted = true;
    });
    const arrived = () => {
      const frame = focused().frame === undefined ? undefined : currentFrame(editor);
      if (frame !== undefined && document.activeElement?.matches(':focus-visible') === true) {
        editor.view.hands.canvas?.show(frame);
        if (!acted) editor.announce('spoken.frame', { count: stepsOfFrame(editor, frame).size });
      }
      const node = nodeById(editor.document.getState().flow, focused().node);
      if (node === undefined || document.activeElement?.matches(':focus-visible') !== true) return;
      // A card reached by Tab may lie out of sight.
      editor.view.reveal(node.id, undefined, false);
      if (!acted) editor.announce('spoken.all', { words: spoken(editor, node) });
    };
    document.addEventListener('focusin', arrived);
    window.addEventListener('keydown', onKey, true);
    return () => {
      unlisten();
      document.removeEventListener('focusin', arrived);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [editor]);
}

/** The focus follows the choice: what was copied or pasted is what the next key is about. */
function useFocusFollows(): void {
  const { document: flowDocument, view } = useEditor();
  useEffect(
    () =>
      flowDocument.subscribe(({ selection }, before) => {
        const at = window.document.activeElement?.closest('.react-flow__node') ? focused().node : undefined;
        const fresh = selection.filter((id) => !before.selection.includes(id)).at(-1);
        if (at !== undefined && fresh !== undefined && !selection.includes(at)) view.focusCard(fresh);
      }),
    [flowDocument, view],
  );
}

/** What walking through the flow needs: the address, the focus, the words on arriving, the lists to choose from. */
export function CanvasFocus() {
  const editor = useEditor();
  useStepLink(editor);
  useFocusAsked();
  useArrivalTold();
  useFocusFollows();
  const choosing = useView((state) => state.choice !== undefined);
  return <LaterDialog part={choices} opened={choosing} close={() => editor.view.ask(undefined)} />;
}
