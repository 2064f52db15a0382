import '@mantine/spotlight/styles.css';
import { Spotlight, type SpotlightStore } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { KeysShown } from '../commands/keys-shown.tsx';
import type { Item } from './find.ts';
import classes from './search.module.css';

interface Group {
  key: string;
  /** Above its items; absent where there is one group alone. */
  label?: string;
  items: readonly Item[];
}

function Row({ item, onTake }: { item: Item; onTake(): void }) {
  return (
    <Spotlight.Action className={classes.action ?? ''} onClick={onTake}>
      <span className={classes.words}>
        <span className={classes.label}>{item.label}</span>
        {item.detail === undefined ? null : <span className={classes.detail}>{item.detail}</span>}
      </span>
      {item.keys?.[0] === undefined ? null : <KeysShown keys={item.keys[0]} />}
    </Spotlight.Action>
  );
}

/**
 * A field, and below it what can be taken. Enter takes the first of the list where none was chosen, so that a name can be
 * typed and gone to.
 */
export function ListDialog(props: {
  store: SpotlightStore;
  /** What the dialog is called. */
  label: string;
  /** The question above the field, where there is one. */
  question?: string | undefined;
  field: { label: string; placeholder: string };
  typed: string;
  onTyped(typed: string): void;
  groups: readonly Group[];
  /** Shown where nothing is found. */
  nothing: string;
  /** Closes the dialog and does what was taken. */
  onTake(item: Item): void;
  onClose(): void;
}) {
  const { field, onTake } = props;
  const groups = props.groups.filter(({ items }) => items.length > 0);
  const first = groups[0]?.items[0];
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const chosen = document.querySelector('[data-action][data-selected]') !== null;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || chosen || first === undefined) return;
    event.preventDefault();
    onTake(first);
  };
  return (
    <Spotlight.Root
      store={props.store}
      shortcut={null}
      query={props.typed}
      onQueryChange={props.onTyped}
      onSpotlightClose={props.onClose}
      closeOnActionTrigger={false}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      aria-label={props.label}
    >
      {props.question === undefined ? null : <h2 className={classes.question}>{props.question}</h2>}
      <Spotlight.Search
        placeholder={field.placeholder}
        aria-label={field.label}
        size="md"
        onKeyDown={onKeyDown}
        leftSection={<IconSearch size={18} stroke={1.5} />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ key, label, items }) => {
          const rows = items.map((item) => <Row key={item.key} item={item} onTake={() => onTake(item)} />);
          return label === undefined ? (
            rows
          ) : (
            <Spotlight.ActionsGroup key={key} label={label}>
              {rows}
            </Spotlight.ActionsGroup>
          );
        })}
        {first === undefined ? <Spotlight.Empty>{props.nothing}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
