import { ActionIcon } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconQrcode,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { nodeById } from '../document/selectors.ts';
import { mediaUrl, uploadMedia } from '../flow-editor/api.ts';
import { useDocument, useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useWords } from '../i18n/words.ts';
import { useMe } from '../session/me.ts';
import { SaveTest } from '../tests/save-test.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Later, later, useAhead } from '../ui/later.tsx';
import { ActiveSettings } from './active-settings.tsx';
import { type Trying, TryingContext, useChat, useTrying } from './context.ts';
import { FollowedBar } from './followed-bar.tsx';
import { Known } from './known.tsx';
import classes from './phone.module.css';
import { Screen } from './screen.tsx';
import type { PinnedKind } from './settings.ts';
import { SettingsPanel } from './settings-panel.tsx';
import { StartAtChosen } from './start-here.tsx';
import { StartMenu } from './start-menu.tsx';
import { WaitingBar } from './waiting-bar.tsx';

const sharePanel = later(() => import('./share-panel.tsx'));

const NO_LANGUAGES: readonly string[] = [];
const PINNED_BY: Readonly<Record<string, PinnedKind>> = {
  lookup: 'lookup',
  'http-request': 'http',
  knowledge: 'knowledge',
};

/** Takes back the last thing that was done, with all that came of it. */
function StepBack() {
  const { phone } = useTrying();
  const isFirst = useChat((state) => state.before.length === 0);
  const t = useWords('phone');
  return (
    <IconButton label={t('back')} icon={IconArrowBackUp} disabled={isFirst} onClick={() => phone.back()} />
  );
}

type Panel = 'settings' | 'share';

/** A button of the head that unfolds a panel beneath it. */
function Unfold(props: { label: string; icon: TablerIcon; open: boolean; onClick(): void }) {
  const { open, ...button } = props;
  return (
    <IconButton
      {...button}
      variant={open ? 'light' : 'subtle'}
      color={open ? 'brand' : 'gray'}
      aria-expanded={open}
    />
  );
}

function Head(props: {
  onClose?: (() => void) | undefined;
  open: Panel | undefined;
  show(panel: Panel): void;
}) {
  const { onClose, open, show } = props;
  const { mayEdit } = useEditor();
  const t = useWords('phone');
  return (
    <div className={panel.head}>
      <h2 className={panel.title}>{t('title')}</h2>
      <StepBack />
      <StartMenu />
      <Unfold
        label={t('settings.open')}
        icon={IconAdjustmentsHorizontal}
        open={open === 'settings'}
        onClick={() => show('settings')}
      />
      {mayEdit ? (
        <Unfold label={t('share')} icon={IconQrcode} open={open === 'share'} onClick={() => show('share')} />
      ) : null}
      {onClose === undefined ? null : (
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('close')} onClick={onClose}>
          <IconX size={18} stroke={1.5} />
        </ActionIcon>
      )}
    </div>
  );
}

/** The try-out: a phone that talks with the draft as it is drawn now. */
export function Phone(props: { onClose?: () => void; onFindings?: () => void }) {
  const { phone, view, document, actions } = useEditor();
  const { workspace } = useMe();
  useAhead(sharePanel);
  const languages = useDocument((state) => state.flow.languages) ?? NO_LANGUAGES;
  const nodes = useDocument((state) => state.flow.nodes);
  const [open, setOpen] = useState<Panel | undefined>(undefined);
  const trying = useMemo(
    (): Trying => ({
      phone,
      account: workspace.name,
      mediaUrl,
      keep: uploadMedia,
      stepName: (id) => nodeById(document.getState().flow, id)?.name ?? id,
      showStep: (id) => actions.goTo(id),
    }),
    [phone, workspace.name, document, actions],
  );
  const pinned = useMemo(() => new Set(nodes.flatMap(({ type }) => PINNED_BY[type] ?? [])), [nodes]);
  return (
    <TryingContext.Provider value={trying}>
      <Head onClose={props.onClose} open={open} show={(one) => setOpen(open === one ? undefined : one)} />
      <div className={classes.pane}>
        {open === 'settings' ? <SettingsPanel languages={languages} pinned={pinned} /> : null}
        {open === 'share' ? <Later part={sharePanel} with={{}} /> : null}
        <StartAtChosen />
        <ActiveSettings />
        <FollowedBar />
        <Screen onFindings={props.onFindings ?? (() => view.openDrawer('problems'))} above={<WaitingBar />} />
        <SaveTest />
        <Known />
      </div>
    </TryingContext.Provider>
  );
}
