import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useLanguage } from '../i18n/words.ts';
import { openSearch } from '../search/search-store.ts';
import { Later, later, useAhead } from '../ui/later.tsx';
import { appCommands } from './app.ts';
import type { AppHands } from './command.ts';
import { isPress } from './keys.ts';
import { closeSheet, openSheet, sheetStore } from './sheet-store.ts';
import { singleKeys } from './single-keys.ts';

const sheet = later(() => import('./sheet.tsx'));

/** The hands by which the commands of every page act. */
export function useAppHands(): AppHands {
  const [, go] = useLocation();
  const { toggle } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return useMemo(
    () => ({
      go,
      search: openSearch,
      sheet: openSheet,
      otherLanguage: toggle,
      otherScheme: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark'),
    }),
    [go, toggle, setColorScheme, scheme],
  );
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Keys of every page, and the sheet that shows all keys, loaded when first asked for. */
export function AppKeys() {
  const hands = useAppHands();
  const opened = useStore(sheetStore, (state) => state.opened);
  useAhead(sheet);
  const [asked, setAsked] = useState(false);
  if (opened && !asked) setAsked(true);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = appCommands.find(
        ({ keys = [], whileTyping }) =>
          (whileTyping === true || !inField(event.target)) &&
          keys.some((combination) => isPress(event, combination) && singleKeys.allow(combination)),
      );
      if (command === undefined) return;
      event.preventDefault();
      command.run(hands);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [hands]);
  return asked ? (
    <Later
      part={sheet}
      with={{}}
      onMissing={() => {
        setAsked(false);
        closeSheet();
      }}
    />
  ) : null;
}
