import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { appCommands } from '../commands/app.ts';
import { useAppHands } from '../commands/app-keys.tsx';
import { FLOWS, getFlows } from '../home/api.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PAGES } from '../shell/pages.ts';
import type { Item } from './find.ts';

/** All flows, once the search is open. */
export function useFlows(opened: boolean): Item[] {
  const [, go] = useLocation();
  const may = useMay();
  const flows = useQuery({ queryKey: FLOWS, queryFn: getFlows, enabled: opened && may('flow.read') });
  return (flows.data?.items ?? []).map(({ id, name, description }) => ({
    key: `flow ${id}`,
    label: name,
    ...(description === undefined || description === '' ? {} : { detail: description }),
    run: () => go(`/kich-ban/${id}`),
  }));
}

/** The pages that this person may see. */
export function usePages(): Item[] {
  const [, go] = useLocation();
  const may = useMay();
  const name = useWords('shell');
  return PAGES.filter(({ permission }) => may(permission)).map(({ href, words }) => ({
    key: `page ${href}`,
    label: name(`nav.${words}`),
    run: () => go(href),
  }));
}

/** What can be done on every page. */
export function useCommands(): Item[] {
  const hands = useAppHands();
  const t = useWords('commands');
  return appCommands
    .filter(({ keysOnly }) => keysOnly !== true)
    .map(({ id, keys, run }) => ({
      key: id,
      label: t(id),
      ...(keys === undefined ? {} : { keys }),
      run: () => run(hands),
    }));
}
