import { createSpotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useWords } from '../i18n/words.ts';
import { find } from './find.ts';
import { ListDialog } from './list-dialog.tsx';
import { closeSearch, searchStore } from './search-store.ts';
import { useCommands, useFlows, usePages } from './sources.ts';

const [store, actions] = createSpotlight();

/** One field for everything: steps of the open flow, flows, pages, and what can be done here. */
export default function SearchDialog() {
  const t = useWords('search');
  const opened = useStore(searchStore, (state) => state.opened);
  const source = useStore(searchStore, (state) => state.source);
  const [typed, setTyped] = useState('');
  const flows = useFlows(opened);
  const pages = usePages();
  const commands = useCommands();
  useEffect(() => {
    if (opened) actions.open();
  }, [opened]);

  const groups = [
    { key: 'steps', items: typed.trim() === '' ? [] : (source?.steps(typed) ?? []) },
    { key: 'commands', items: find([...(source?.commands() ?? []), ...commands], typed) },
    { key: 'flows', items: find(flows, typed) },
    { key: 'pages', items: find(pages, typed) },
  ];
  return (
    <ListDialog
      store={store}
      label={t('open')}
      field={{ label: t('placeholder'), placeholder: t('placeholder') }}
      typed={typed}
      onTyped={setTyped}
      groups={groups.map((group) => ({ ...group, label: t(`group.${group.key}`) }))}
      nothing={t('nothing', { typed: typed.trim() })}
      onTake={(item) => {
        actions.close();
        item.run();
      }}
      onClose={closeSearch}
    />
  );
}
