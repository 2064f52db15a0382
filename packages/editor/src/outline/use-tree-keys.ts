import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import type { ShownRow } from './tree.ts';

/** Keys of a tree as screen readers' users know them: up, down, in, out, first, last. One row at a time takes Tab. */
export function useTreeKeys(rows: readonly ShownRow[], fold: (key: string, closed: boolean) => void) {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const at = Math.max(
    0,
    rows.findIndex(({ row }) => row.key === wanted),
  );
  const go = useCallback((key: string | undefined) => {
    if (key === undefined) return;
    setWanted(key);
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const here = rows[at];
    if (here === undefined) return;
    const keyAt = (index: number) => rows[index]?.row.key;
    const inward = ({ open }: ShownRow) => {
      if (open === true) go(keyAt(at + 1));
    };
    const act = new Map<string, () => void>([
      ['ArrowDown', () => go(keyAt(at + 1))],
      ['ArrowUp', () => go(keyAt(at - 1))],
      ['Home', () => go(keyAt(0))],
      ['End', () => go(keyAt(rows.length - 1))],
      ['ArrowRight', () => (here.open === false ? fold(here.row.key, false) : inward(here))],
      ['ArrowLeft', () => (here.open === true ? fold(here.row.key, true) : go(here.parent))],
    ]).get(event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { list, current: rows[at]?.row.key, setCurrent: setWanted, onKeyDown };
}
