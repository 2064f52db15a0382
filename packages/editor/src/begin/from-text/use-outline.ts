import {
  type Correction,
  correct,
  MAX_SOURCE_TEXT,
  type Outline,
  readOutline,
} from '@danloi/engine/from-text';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useKept } from '../../ui/kept.ts';
import { isLeftText, type LeftText } from './left-text.ts';

export interface OutlineState {
  text: string;
  setText(text: string): void;
  outline: Outline;
  /** What each procedure rests on, where the author has written it. */
  sources: Readonly<Record<string, string>>;
  setSource(procedure: string, source: string): void;
  /** The text was changed after the outline had been put right: the outline is still the old one. */
  behind: boolean;
  /** Reads the text anew; undone as a correction is. */
  readAgain(): void;
  correct(correction: Correction): void;
  canUndo: boolean;
  undo(): void;
  /** Something of an earlier visit is on the screen. */
  left: boolean;
  /** Begins with an empty page. */
  clear(): void;
}

/** An outline that was put right, and the text that it was read from. */
interface Step {
  outline: Outline;
  basis: string;
}

const read = (text: string): Outline => readOutline(text.slice(0, MAX_SOURCE_TEXT));

/**
 * The outline of the text as it is typed, until it is put right by hand; each correction can be undone. All of it is kept on this
 * machine until a flow was made of it.
 */
export function useOutline(): OutlineState {
  const { left, keep } = useKept<LeftText>('tu-van-ban', isLeftText);
  const [text, setText] = useState(left?.text ?? '');
  const [past, setPast] = useState<readonly Step[]>(left?.corrected === undefined ? [] : [left.corrected]);
  const [sources, setSources] = useState<Readonly<Record<string, string>>>(left?.sources ?? {});
  const [isLeft, setLeft] = useState(left !== undefined);
  const typed = useDeferredValue(text);
  const fresh = useMemo(() => read(typed), [typed]);
  const last = past.at(-1);
  const outline = last?.outline ?? fresh;
  useEffect(() => {
    const corrected = last === undefined ? {} : { corrected: last };
    keep(text === '' && last === undefined ? undefined : { text, sources, ...corrected });
  }, [keep, text, sources, last]);
  return {
    text,
    setText,
    outline,
    sources,
    setSource: (procedure, source) => setSources({ ...sources, [procedure]: source }),
    behind: last !== undefined && text !== last.basis,
    readAgain: () => setPast([...past, { outline: read(text), basis: text }]),
    correct(correction) {
      const next = correct(outline, correction);
      if (next !== outline) setPast([...past, { outline: next, basis: last?.basis ?? text }]);
    },
    canUndo: past.length > 0,
    undo: () => setPast(past.slice(0, -1)),
    left: isLeft,
    clear() {
      // At once: the page may be left before it is drawn again.
      keep(undefined);
      setText('');
      setPast([]);
      setSources({});
      setLeft(false);
    },
  };
}
