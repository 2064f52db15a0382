import { ActionIcon, Button, CopyButton, PasswordInput, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import { tellDone, useAction } from '../ui/use-api.ts';
import { CHANNELS, type ChannelAnswer, changeChannel } from './api.ts';
import classes from './channels.module.css';

function Secret(props: { channel: ChannelAnswer; kind: 'appSecret' | 'oaSecret'; mayManage: boolean }) {
  const { channel, kind, mayManage } = props;
  const t = useWords('channels');
  const print = kind === 'appSecret' ? channel.appSecretFingerprint : channel.oaSecretFingerprint;
  const [typed, setTyped] = useState('');
  const save = useAction((value: string) => changeChannel(channel.id, { [kind]: value }), {
    stale: [CHANNELS],
    onDone: () => {
      setTyped('');
      tellDone(t('secretSaved'));
    },
  });
  return (
    <form
      className={classes.secret}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') save.mutate(typed.trim());
      }}
    >
      <PasswordInput
        className={classes.secretField ?? ''}
        label={t(kind)}
        description={t(`${kind}Help`)}
        placeholder={print === undefined ? t('secretMissing') : t('secretThere', { print })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        disabled={!mayManage}
        visibilityToggleButtonProps={{ 'aria-label': t('showSecret') }}
      />
      <Button type="submit" variant="default" disabled={typed.trim() === ''} loading={save.isPending}>
        {print === undefined ? t('save') : t('exchange')}
      </Button>
    </form>
  );
}

/** Secrets go in and never come out again; a fingerprint tells which one is there. */
export function Secrets({ channel, mayManage }: { channel: ChannelAnswer; mayManage: boolean }) {
  const t = useWords('channels');
  return (
    <section aria-label={t('secrets')} className={`${panel.panel} ${panel.padded} ${classes.part}`}>
      <h2 className={panel.title}>{t('secrets')}</h2>
      <Secret channel={channel} kind="appSecret" mayManage={mayManage} />
      <Secret channel={channel} kind="oaSecret" mayManage={mayManage} />
    </section>
  );
}

function Address({ label, help, value }: { label: string; help: string; value: string }) {
  const t = useWords('channels');
  return (
    <TextInput
      label={label}
      description={help}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      rightSection={
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t('copied') : t('copy')}>
              <ActionIcon variant="subtle" onClick={copy} aria-label={`${t('copy')}: ${label}`}>
                {copied ? <IconCheck size={18} stroke={1.5} /> : <IconCopy size={18} stroke={1.5} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      }
    />
  );
}

/** Zalo asks for a file on our domain; its name or code is enough, the server answers with it. */
function Verifier({ channel, mayManage }: { channel: ChannelAnswer; mayManage: boolean }) {
  const t = useWords('channels');
  const [typed, setTyped] = useState(channel.siteVerifier ?? '');
  const save = useAction((siteVerifier: string) => changeChannel(channel.id, { siteVerifier }), {
    stale: [CHANNELS],
    onDone: () => tellDone(t('verifierSaved')),
  });
  return (
    <form
      className={classes.secret}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(typed.trim());
      }}
    >
      <TextInput
        className={classes.secretField ?? ''}
        label={t('verifier')}
        description={t('verifierHelp')}
        placeholder={t('verifierExample')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={500}
        disabled={!mayManage}
      />
      <Button
        type="submit"
        variant="default"
        disabled={typed.trim() === '' || typed.trim() === channel.siteVerifier}
        loading={save.isPending}
      >
        {t('save')}
      </Button>
    </form>
  );
}

/** What to paste into Zalo's own console. */
export function Addresses({ channel, mayManage }: { channel: ChannelAnswer; mayManage: boolean }) {
  const t = useWords('channels');
  return (
    <section aria-label={t('addresses')} className={`${panel.panel} ${panel.padded} ${classes.part}`}>
      <h2 className={panel.title}>{t('addresses')}</h2>
      <Address label={t('webhook')} help={t('webhookHelp')} value={channel.webhookUrl} />
      <Address label={t('callback')} help={t('callbackHelp')} value={channel.callbackUrl} />
      <Verifier channel={channel} mayManage={mayManage} />
    </section>
  );
}
