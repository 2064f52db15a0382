import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { KeysShown } from '../commands/keys-shown.tsx';
import { useWords } from '../i18n/words.ts';
import { find, type Item } from './find.ts';
import classes from './search.module.css';
import { closeSearch, searchStore } from './search-store.ts';
import { useCommands, useFlows, usePages } from './sources.ts';

const [store, actions] = createSpotlight();

function Group({ label, items }: { label: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {items.map((item) => (
        <Spotlight.Action key={item.key} className={classes.action ?? ''} onClick={() => item.run()}>
          <span className={classes.words}>
            <span className={classes.label}>{item.label}</span>
            {item.detail === undefined ? null : <span className={classes.detail}>{item.detail}</span>}
          </span>
          {item.keys?.[0] === undefined ? null : <KeysShown keys={item.keys[0]} />}
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

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
  const nothing = groups.every(({ items }) => items.length === 0);

  /** Enter takes the first of the list where none was chosen, so that a name can be typed and gone to. */
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const first = groups.find(({ items }) => items.length > 0)?.items[0];
    const chosen = document.querySelector('[data-action][data-selected]') !== null;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen || first === undefined) return;
    actions.close();
    first.run();
  };

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={closeSearch}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      aria-label={t('open')}
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('placeholder')}
        size="md"
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={18} stroke={1.5} />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ key, items }) => (
          <Group key={key} label={t(`group.${key}`)} items={items} />
        ))}
        {nothing ? <Spotlight.Empty>{t('nothing', { typed: typed.trim() })}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
