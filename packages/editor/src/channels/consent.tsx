import { Alert, Button, Collapse, Group, PasswordInput } from '@mantine/core';
import { IconExternalLink, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import panel from '../ui/panel.module.css';
import { tellDone, useAction } from '../ui/use-api.ts';
import { askConsent, CHANNELS, type ChannelAnswer, prove, putTokens } from './api.ts';
import classes from './channels.module.css';

function Tokens({ channel }: { channel: ChannelAnswer }) {
  const t = useWords('channels');
  const [accessToken, setAccess] = useState('');
  const [refreshToken, setRefresh] = useState('');
  const put = useAction(
    () => putTokens(channel.id, { accessToken: accessToken.trim(), refreshToken: refreshToken.trim() }),
    {
      stale: [CHANNELS],
      onDone: () => {
        setAccess('');
        setRefresh('');
        tellDone(t('tokensSaved'));
      },
    },
  );
  return (
    <form
      className={classes.tokens}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate(undefined);
      }}
    >
      <PasswordInput
        label={t('accessToken')}
        value={accessToken}
        onChange={(event) => setAccess(event.currentTarget.value)}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('showSecret') }}
      />
      <PasswordInput
        label={t('refreshToken')}
        value={refreshToken}
        onChange={(event) => setRefresh(event.currentTarget.value)}
        autoComplete="off"
        visibilityToggleButtonProps={{ 'aria-label': t('showSecret') }}
      />
      <Group>
        <Button
          type="submit"
          variant="default"
          disabled={accessToken.trim() === '' || refreshToken.trim() === ''}
          loading={put.isPending}
        >
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}

/** Leave to send: asked for in Zalo, or pasted; then the proof that it works. */
export function Consent({ channel }: { channel: ChannelAnswer }) {
  const t = useWords('channels');
  const text = useText();
  const [pasting, setPasting] = useState(false);
  const ask = useAction(() => askConsent(channel.id), { onDone: ({ url }) => window.location.assign(url) });
  const proof = useAction(() => prove(channel.id), { stale: [CHANNELS] });
  const expires = channel.tokenExpiresAt;
  return (
    <section aria-label={t('consent')} className={`${panel.panel} ${panel.padded} ${classes.part}`}>
      <h2 className={panel.title}>{t('consent')}</h2>
      <p className={panel.muted}>
        {channel.needsConsent || expires === undefined
          ? t('consentHelp')
          : t('consentThere', { when: formatMoment(expires) })}
      </p>
      <Group gap={8}>
        <Button
          variant={channel.needsConsent ? 'filled' : 'default'}
          leftSection={<IconExternalLink size={18} stroke={1.5} />}
          loading={ask.isPending}
          onClick={() => ask.mutate(undefined)}
        >
          {t('askConsent')}
        </Button>
        <Button variant="subtle" onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
          {t('pasteTokens')}
        </Button>
      </Group>
      <Collapse expanded={pasting}>
        <Tokens channel={channel} />
      </Collapse>
      <Group gap={8}>
        <Button
          variant={channel.needsConsent ? 'default' : 'filled'}
          leftSection={<IconPlugConnected size={18} stroke={1.5} />}
          loading={proof.isPending}
          onClick={() => proof.mutate(undefined)}
        >
          {t('prove')}
        </Button>
      </Group>
      {proof.data === undefined ? null : (
        <Alert color={proof.data.ok ? 'green' : 'red'} role="status">
          {text(proof.data.message)}
        </Alert>
      )}
    </section>
  );
}
