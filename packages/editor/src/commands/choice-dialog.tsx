import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useEditor, useView } from '../flow-editor/context.ts';
import { useWords } from '../i18n/words.ts';
import type { Item } from '../search/find.ts';
import classes from '../search/search.module.css';

const [store, spotlight] = createSpotlight();

/** One thing out of a list that can be typed into: exits, steps. What is chosen may ask the next question. */
export default function ChoiceDialog() {
  const { view } = useEditor();
  const choice = useView((state) => state.choice);
  const t = useWords('commands');
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (choice === undefined) spotlight.close();
    else {
      setTyped('');
      spotlight.open();
    }
  }, [choice]);
  const items = choice?.find(typed) ?? [];
  const take = (item: Item) => {
    view.ask(undefined);
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = items;
    const chosen = document.querySelector('[data-action][data-selected]') !== null;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen || first === undefined) return;
    event.preventDefault();
    take(first);
  };
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={() => view.ask(undefined)}
      closeOnActionTrigger={false}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      aria-label={choice?.title ?? t('choice.label')}
    >
      <h2 className={classes.question}>{choice?.title}</h2>
      <Spotlight.Search
        placeholder={t('choice.type')}
        aria-label={choice?.title ?? t('choice.type')}
        size="md"
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={18} stroke={1.5} />}
      />
      <Spotlight.ActionsList>
        {items.map((item) => (
          <Spotlight.Action key={item.key} className={classes.action ?? ''} onClick={() => take(item)}>
            <span className={classes.words}>
              <span className={classes.label}>{item.label}</span>
              {item.detail === undefined ? null : <span className={classes.detail}>{item.detail}</span>}
            </span>
          </Spotlight.Action>
        ))}
        {items.length === 0 ? (
          <Spotlight.Empty>{t('choice.nothing', { typed: typed.trim() })}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
