import {
  type Correction,
  correct,
  MAX_SOURCE_TEXT,
  type Outline,
  readOutline,
} from '@danloi/engine/from-text';
import { useDeferredValue, useMemo, useState } from 'react';

export interface OutlineState {
  text: string;
  setText(text: string): void;
  outline: Outline;
  /** The text was changed after the outline had been put right: the outline is still the old one. */
  behind: boolean;
  /** Reads the text anew; what was put right goes. */
  readAgain(): void;
  correct(correction: Correction): void;
  canUndo: boolean;
  undo(): void;
}

/** The outline of the text as it is typed, until it is put right by hand; each correction can be undone. */
export function useOutline(): OutlineState {
  const [text, setText] = useState('');
  const [past, setPast] = useState<readonly Outline[]>([]);
  const [basis, setBasis] = useState('');
  const typed = useDeferredValue(text);
  const read = useMemo(() => readOutline(typed.slice(0, MAX_SOURCE_TEXT)), [typed]);
  const outline = past.at(-1) ?? read;
  return {
    text,
    setText,
    outline,
    behind: past.length > 0 && text !== basis,
    readAgain: () => setPast([]),
    correct(correction) {
      const next = correct(outline, correction);
      if (next === outline) return;
      if (past.length === 0) setBasis(text);
      setPast([...past, next]);
    },
    canUndo: past.length > 0,
    undo: () => setPast(past.slice(0, -1)),
  };
}
