import { useCallback, useState } from 'react';
import { storageOf } from '../document/local-copy.ts';
import { useMe } from '../session/me.ts';

export interface Kept<T> {
  /** What was left here and not saved, as it was when the page opened. */
  left: T | undefined;
  /** Keeps it as it stands now; `undefined` when there is nothing more to keep. */
  keep(value: T | undefined): void;
}

function read<T>(text: string | null, check: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = text === null ? undefined : JSON.parse(text);
    return check(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what a person types on this machine until it is saved, so that a page can be left and come back to. */
export function useKept<T>(name: string, check: (value: unknown) => value is T): Kept<T> {
  const { person } = useMe();
  const key = `danloi.typed.${name}`;
  const [left] = useState(() => {
    try {
      return read(storageOf(person.id, localStorage).getItem(key), check);
    } catch {
      // A browser that keeps nothing.
      return undefined;
    }
  });
  const keep = useCallback(
    (value: T | undefined) => {
      try {
        const storage = storageOf(person.id, localStorage);
        if (value === undefined) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(value));
      } catch {
        // No room: it lasts as long as the page.
      }
    },
    [person.id, key],
  );
  return { left, keep };
}
