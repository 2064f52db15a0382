import type { Trigger } from '@danloi/engine/flow';
import { Button, CopyButton, Group, Select, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEditor } from '../flow-editor/context.ts';
import panel from '../flow-editor/panels.module.css';
import { useAccounts } from '../flow-editor/queries.ts';
import { useWords } from '../flow-editor/words.ts';

type DeepLink = Extract<Trigger, { kind: 'deep-link' }>;
type ButtonPress = Extract<Trigger, { kind: 'button' }>;
type Received = Extract<Trigger, { kind: 'received' }>;

const CODE = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const WHAT: readonly Received['what'][] = ['image', 'file', 'location'];

/** The link that opens the chat with an account; Zalo hands no code on with it, so the code is typed. */
const linkTo = (oaId: string): string => `https://zalo.me/${encodeURIComponent(oaId)}`;

function Copy({ text, label }: { text: string; label: string }) {
  const t = useWords();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          onClick={copy}
        >
          {copied ? t('start.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}

/** A code for posters and pages, with link and invitation to copy for each connected account. */
export function DeepLinkFields({ trigger, put }: { trigger: DeepLink; put(next: DeepLink): void }) {
  const { mayEdit } = useEditor();
  const accounts = useAccounts();
  const t = useWords();
  const sound = CODE.test(trigger.code);
  return (
    <Stack gap={8}>
      <TextInput
        label={t('start.code')}
        description={t('start.codeHelp')}
        value={trigger.code}
        error={sound ? undefined : t('start.codeShape')}
        onChange={(event) => put({ ...trigger, code: event.currentTarget.value.toLowerCase().trim() })}
        maxLength={64}
        disabled={!mayEdit}
        spellCheck={false}
      />
      {accounts.length === 0 ? (
        <p className={panel.muted} style={{ margin: 0 }}>
          {t('start.noAccount')}
        </p>
      ) : null}
      {sound
        ? accounts.map(({ id, name, oaId }) => {
            const invitation = t('start.invitation', { link: linkTo(oaId), code: trigger.code });
            return (
              <div key={id}>
                <p className={panel.muted} style={{ margin: '0 0 4px', overflowWrap: 'anywhere' }}>
                  {invitation}
                </p>
                <Group gap={6}>
                  <Copy text={invitation} label={t('start.copyInvitation', { account: name })} />
                  <Copy text={linkTo(oaId)} label={t('start.copyLink')} />
                </Group>
              </div>
            );
          })
        : null}
    </Stack>
  );
}

/** A button that was made outside: the account's menu, an article. */
export function ButtonFields({ trigger, put }: { trigger: ButtonPress; put(next: ButtonPress): void }) {
  const { mayEdit } = useEditor();
  const t = useWords();
  return (
    <Stack gap={8}>
      <TextInput
        label={t('start.payload')}
        description={t('start.payloadHelp')}
        value={trigger.payload}
        error={trigger.payload === '' ? t('check.required') : undefined}
        onChange={(event) => put({ ...trigger, payload: event.currentTarget.value })}
        maxLength={200}
        disabled={!mayEdit}
        spellCheck={false}
      />
      {trigger.payload === '' ? null : (
        <Group>
          <Copy text={trigger.payload} label={t('start.copyPayload')} />
        </Group>
      )}
    </Stack>
  );
}

/** Something that was sent though nothing asked for it. */
export function ReceivedFields({ trigger, put }: { trigger: Received; put(next: Received): void }) {
  const { mayEdit } = useEditor();
  const t = useWords();
  return (
    <Select
      label={t('start.what')}
      data={WHAT.map((value) => ({ value, label: t(`start.whats.${value}`) }))}
      value={trigger.what}
      onChange={(value) => put({ ...trigger, what: WHAT.find((one) => one === value) ?? trigger.what })}
      allowDeselect={false}
      disabled={!mayEdit}
    />
  );
}
