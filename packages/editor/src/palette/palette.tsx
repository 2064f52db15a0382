import { useEffect, useRef } from 'react';
import { useEditor, useView } from '../flow-editor/context.ts';
import { StepList } from './step-list.tsx';

/** The steps in the drawer: drag one to the canvas, or choose it to put it after the selected step. */
export function Palette() {
  const { actions } = useEditor();
  const asked = useView((state) => state.searchAsked);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) search.current?.focus();
  }, [asked]);
  return <StepList draggable searchRef={search} onChoose={(entry) => actions.addStep(entry)} />;
}
