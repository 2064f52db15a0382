import { ActionIcon, Button, Menu, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconChevronLeft,
  IconDownload,
  IconHistory,
  IconPencil,
  IconPlayerPlay,
  IconRocket,
  type TablerIcon,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { GuideItem } from '../begin/guide/continue-guide.tsx';
import type { FlowCommand } from '../commands/command.ts';
import { described } from '../commands/describe.ts';
import { redoCommand, tryCommand, undoCommand } from '../commands/flow.ts';
import { shownKeys } from '../commands/keys.ts';
import { renameFlow } from '../document/commands/nodes.ts';
import { PeopleHere } from '../presence/people-here.tsx';
import { SearchButton } from '../search/search-button.tsx';
import { AccountMenu } from '../shell/account-menu.tsx';
import { exportUrl } from './api.ts';
import { useDocument, useEditor, useView } from './context.ts';
import { KeptMenu } from './kept-menu.tsx';
import { SaveState } from './save-state.tsx';
import classes from './top-bar.module.css';
import { useWords } from './words.ts';

/** The flow's name; a click makes it a field. */
function FlowName() {
  const { document, mayEdit } = useEditor();
  const name = useDocument((state) => state.flow.name);
  const t = useWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (typed === undefined) {
    return (
      <UnstyledButton
        className={classes.name}
        onClick={() => setTyped(name)}
        disabled={!mayEdit}
        aria-label={t('bar.rename', { name })}
      >
        <span className={classes.nameWords}>{name}</span>
        {mayEdit ? <IconPencil size={15} stroke={1.5} aria-hidden /> : null}
      </UnstyledButton>
    );
  }
  const done = () => {
    document.change((flow) => renameFlow(flow, typed));
    setTyped(undefined);
  };
  return (
    <TextInput
      className={classes.nameField}
      aria-label={t('bar.name')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done();
        if (event.key === 'Escape') setTyped(undefined);
      }}
      maxLength={200}
      size="xs"
      autoFocus
    />
  );
}

/** One way through what was done; its hint says what would be taken back. */
function Step({ command, icon: Icon }: { command: FlowCommand; icon: TablerIcon }) {
  const editor = useEditor();
  const undo = command.id === 'flow.undo';
  const step = useDocument(({ history }) => (undo ? history.past.at(-1) : history.future.at(-1)));
  const [pointed, setPointed] = useState(false);
  const name = editor.words(command.id);
  const what = pointed && step !== undefined ? described(step.before.flow, step.after.flow) : undefined;
  const hint = what === undefined ? name : `${name}: ${editor.words(what.key, { ...what.values })}`;
  return (
    <Tooltip label={`${hint} · ${shownKeys(command.keys?.[0] ?? '').join('+')}`} openDelay={400}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        disabled={step === undefined}
        onMouseEnter={() => setPointed(true)}
        onFocus={() => setPointed(true)}
        onClick={() => command.run(editor)}
        aria-label={name}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

function UndoRedo() {
  const { mayEdit } = useEditor();
  if (!mayEdit) return null;
  return (
    <div className={classes.pair}>
      <Step command={undoCommand} icon={IconArrowBackUp} />
      <Step command={redoCommand} icon={IconArrowForwardUp} />
    </div>
  );
}

/** Publishing is a page of its own, since it is a decision; what is drawn is saved before one goes there. */
function Publish() {
  const { autosave, flowId, mayEdit, mayPublish } = useEditor();
  const t = useWords();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const publish = async () => {
    setBusy(true);
    const safe = await autosave.flush();
    setBusy(false);
    if (safe) go(`/kich-ban/${flowId}/xuat-ban`);
  };
  return (
    <Button.Group>
      <Tooltip label={t('bar.mayNotPublish')} disabled={mayPublish || mayEdit} multiline w={240}>
        <Button
          size="sm"
          className={classes.publish ?? ''}
          onClick={() => void publish()}
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
          <Menu.Item
            leftSection={<IconHistory size={16} />}
            onClick={() => go(`/kich-ban/${flowId}/phien-ban`)}
          >
            {t('bar.versions')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={16} />} component="a" href={exportUrl(flowId)} download>
            {t('bar.export')}
          </Menu.Item>
          <GuideItem flow={flowId} />
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
      <Link href="/" className={classes.back}>
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
