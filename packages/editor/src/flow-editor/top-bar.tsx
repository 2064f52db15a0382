import { Button, Menu, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronLeft,
  IconHistory,
  IconPencil,
  IconPlayerPlay,
  IconRocket,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { GuideItem } from '../begin/guide/continue-guide.tsx';
import { publish, tryCommand, versionsCommand } from '../commands/flow.ts';
import { renameFlow } from '../document/commands/nodes.ts';
import { ExportItems } from '../export/export-items.tsx';
import { PeopleHere } from '../presence/people-here.tsx';
import { SearchButton } from '../search/search-button.tsx';
import { AccountMenu } from '../shell/account-menu.tsx';
import { useDocument, useEditor, useView } from './context.ts';
import { KeptMenu } from './kept-menu.tsx';
import { SaveState } from './save-state.tsx';
import classes from './top-bar.module.css';
import { UndoRedo } from './undo-redo.tsx';
import { useWords } from './words.ts';

/** The flow's name; a click makes it a field. */
function FlowName() {
  const { document, mayEdit } = useEditor();
  const name = useDocument((state) => state.flow.name);
  const t = useWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const begun = useRef(name);
  if (typed === undefined) {
    return (
      <UnstyledButton
        className={classes.name}
        onClick={() => {
          begun.current = name;
          setTyped(name);
        }}
        disabled={!mayEdit}
        aria-label={t('bar.rename', { name })}
      >
        <span className={classes.nameWords}>{name}</span>
        {mayEdit ? <IconPencil size={15} stroke={1.5} aria-hidden /> : null}
      </UnstyledButton>
    );
  }
  const done = () => setTyped(undefined);
  return (
    <TextInput
      className={classes.nameField}
      aria-label={t('bar.name')}
      value={typed}
      onChange={(event) => {
        const words = event.currentTarget.value;
        setTyped(words);
        // Saved as it is typed: who closes the tab here has lost nothing.
        document.change((flow) => renameFlow(flow, words), { typing: 'flow name' });
      }}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key !== 'Escape') return;
        document.change((flow) => renameFlow(flow, begun.current), { typing: 'flow name' });
        setTyped(undefined);
      }}
      maxLength={200}
      size="xs"
      autoFocus
    />
  );
}

/** Publishing is a page of its own, since it is a decision; what is drawn is saved before one goes there. */
function Publish() {
  const editor = useEditor();
  const { flowId, mayEdit, mayPublish } = editor;
  const t = useWords();
  const [busy, setBusy] = useState(false);
  const onPublish = async () => {
    setBusy(true);
    await publish(editor);
    setBusy(false);
  };
  return (
    <Button.Group>
      <Tooltip label={t('bar.mayNotPublish')} disabled={mayPublish || mayEdit} multiline w={240}>
        <Button
          size="sm"
          className={classes.publish ?? ''}
          onClick={() => void onPublish()}
          loading={busy}
          disabled={!mayPublish && !mayEdit}
          leftSection={<IconRocket size={17} stroke={1.5} />}
        >
          {t(mayPublish ? 'bar.publish' : 'bar.ask')}
        </Button>
      </Tooltip>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button size="sm" px={8} aria-label={t('bar.more')} className={classes.more}>
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => versionsCommand.run(editor)}>
            {t('bar.versions')}
          </Menu.Item>
          <GuideItem flow={flowId} />
          <ExportItems />
          <KeptMenu />
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}

/** One bar: the way back, the name, where the draft is, and what can be done with the whole flow. */
export function TopBar() {
  const editor = useEditor();
  const trying = useView((state) => state.trying);
  const empty = useDocument((state) => state.flow.nodes.length === 0);
  const t = useWords();
  return (
    <header className={classes.bar}>
      <Link href="/" className={classes.back} aria-label={t('bar.back')}>
        <IconChevronLeft size={18} stroke={1.5} aria-hidden />
        <span className={classes.backWords}>{t('bar.back')}</span>
      </Link>
      <FlowName />
      <SaveState />
      <PeopleHere />
      <span className={classes.room} />
      <UndoRedo />
      <Button
        size="sm"
        className={classes.wide ?? ''}
        variant={trying ? 'light' : 'default'}
        onClick={() => tryCommand.run(editor)}
        disabled={empty && !trying}
        aria-pressed={trying}
        leftSection={<IconPlayerPlay size={17} stroke={1.5} />}
      >
        {trying ? t('bar.stopTrying') : t('bar.try')}
      </Button>
      <Publish />
      <SearchButton />
      <AccountMenu language />
    </header>
  );
}
