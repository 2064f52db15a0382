import { ActionIcon, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useEditor, usePhone } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useText, useWords } from '../flow-editor/words.ts';
import { useMe } from '../session/me.ts';
import { SaveTest } from '../tests/save-test.tsx';
import { PhoneLine } from './bubbles.tsx';
import { Composer } from './composer.tsx';
import { Known } from './known.tsx';
import classes from './phone.module.css';
import type { ButtonForm } from './phone-store.ts';
import { StartMenu } from './start-menu.tsx';
import { WaitingBar } from './waiting-bar.tsx';

const FORMS: readonly ButtonForm[] = ['buttons', 'list', 'numbers'];

/** The chat itself: the account's header, bubbles, and what the citizen can send. */
function Screen({ onFindings }: { onFindings(): void }) {
  const { workspace } = useMe();
  const lines = usePhone((state) => state.lines);
  const typing = usePhone((state) => state.typing);
  const failed = usePhone((state) => state.failed);
  const inDraft = usePhone((state) => state.failedInDraft);
  const t = useWords();
  const text = useText();
  const end = useRef<HTMLDivElement>(null);
  const count = lines.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line or the dots scroll to the end
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count, typing, failed]);

  return (
    <section className={classes.phone} aria-label={t('phone.label')}>
      <header className={classes.header}>
        <span className={classes.avatar} aria-hidden>
          {workspace.name.trim().slice(0, 1)}
        </span>
        <span className={classes.account}>
          <strong>{workspace.name}</strong>
          <span>{t('phone.kind')}</span>
        </span>
      </header>
      <div className={classes.chat} role="log" aria-live="polite" aria-label={t('phone.chat')}>
        {lines.map((line, index) => (
          <PhoneLine key={line.id} line={line} last={index === lines.length - 1} />
        ))}
        {typing ? (
          <span className={classes.dots} role="status" aria-label={t('phone.typing')}>
            <i />
            <i />
            <i />
          </span>
        ) : null}
        {failed === undefined ? null : (
          <div className={classes.failed} role="alert">
            {text(failed)}
            {inDraft ? (
              <UnstyledButton className={classes.toFindings} onClick={onFindings}>
                {t('phone.toFindings')}
              </UnstyledButton>
            ) : null}
          </div>
        )}
        <div ref={end} />
      </div>
      <WaitingBar />
      <Composer />
    </section>
  );
}

/** The try-out: a phone that talks with the draft as it is drawn now. */
export function Phone(props: { onClose?: () => void; onFindings?: () => void }) {
  const { onClose } = props;
  const { phone, view } = useEditor();
  const form = usePhone((state) => state.form);
  const t = useWords();
  return (
    <>
      <div className={panel.head}>
        <h2 className={panel.title}>{t('phone.title')}</h2>
        <StartMenu />
        {onClose === undefined ? null : (
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('panel.close')} onClick={onClose}>
            <IconX size={18} stroke={1.5} />
          </ActionIcon>
        )}
      </div>
      <div className={classes.pane}>
        <SegmentedControl
          size="xs"
          className={classes.forms}
          value={form}
          onChange={(value) => phone.setForm(FORMS.find((one) => one === value) ?? 'buttons')}
          data={FORMS.map((value) => ({ value, label: t(`phone.form.${value}`) }))}
          aria-label={t('phone.formLabel')}
        />
        <Screen onFindings={props.onFindings ?? (() => view.openDrawer('problems'))} />
        <SaveTest />
        <Known />
      </div>
    </>
  );
}
