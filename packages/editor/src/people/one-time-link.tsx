import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useWords } from '../i18n/words.ts';
import { linkAt } from './link-at.ts';
import { onlyHere } from './only-here.ts';
import classes from './people.module.css';

/** The address that a person gave for this server, for the next link. */
const ADDRESS = 'danloi.address';

/** The one-time link: to copy, to scan, and under an address that others can open. */
export function OneTimeLink(props: {
  link: string;
  /** What to do with it, what it is called, and what its code is called. */
  help: string;
  label: string;
  code: string;
  onClose(): void;
}) {
  const { link, help, label, code, onClose } = props;
  const t = useWords('people');
  const here = onlyHere(link);
  const [address, setAddress] = useState(() => (here ? (localStorage.getItem(ADDRESS) ?? '') : ''));
  const shown = linkAt(link, address) ?? link;
  const wrong = address.trim() !== '' && linkAt(link, address) === undefined;
  return (
    <Stack gap={16}>
      <p style={{ margin: 0 }}>{help}</p>
      {here ? (
        <>
          {onlyHere(shown) ? (
            <Alert color="yellow" role="status">
              {t('linkOnlyHere')}
            </Alert>
          ) : null}
          <TextInput
            label={t('address')}
            description={t('addressHelp')}
            placeholder={t('addressExample')}
            value={address}
            error={wrong ? t('addressWrong') : undefined}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setAddress(typed);
              if (linkAt(link, typed) !== undefined) localStorage.setItem(ADDRESS, typed.trim());
            }}
            inputMode="url"
            spellCheck={false}
          />
        </>
      ) : null}
      <TextInput label={label} value={shown} readOnly onFocus={(event) => event.currentTarget.select()} />
      {onlyHere(shown) ? null : (
        <div className={classes.code}>
          <QRCodeSVG value={shown} size={152} marginSize={2} title={code} />
          <p>{t('codeHelp')}</p>
        </div>
      )}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
        <CopyButton value={shown}>
          {({ copied, copy }) => (
            <Button
              onClick={copy}
              leftSection={
                copied ? <IconCheck size={18} stroke={1.5} /> : <IconCopy size={18} stroke={1.5} />
              }
              data-autofocus
            >
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
