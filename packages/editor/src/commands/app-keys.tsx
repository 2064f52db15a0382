import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useLanguage } from '../i18n/words.ts';
import { openSearch } from '../search/search-store.ts';
import { LaterDialog, later } from '../ui/later.tsx';
import { appCommands } from './app.ts';
import type { AppHands } from './command.ts';
import { gives, inField } from './presses.ts';
import { closeSheet, openSheet, sheetStore } from './sheet-store.ts';

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

/** Keys of every page, and the sheet that shows all keys, loaded when first asked for. */
export function AppKeys() {
  const hands = useAppHands();
  const opened = useStore(sheetStore, (state) => state.opened);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = appCommands.find((one) => gives(event, one, inField(event.target)));
      if (command === undefined) return;
      event.preventDefault();
      command.run(hands);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [hands]);
  return <LaterDialog part={sheet} opened={opened} close={closeSheet} />;
}
