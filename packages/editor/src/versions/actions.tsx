import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconPencil, IconPencilShare } from '@tabler/icons-react';
import { useState } from 'react';
import { approvalKey } from '../approvals/api.ts';
import { getVersion } from '../flow-editor/api.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { tellDone, useAction } from '../ui/use-api.ts';
import { nameVersion, rollBack, type VersionItem } from './api.ts';
import { useRestore } from './use-restore.ts';
import classes from './versions.module.css';

function Name({ flow, version }: { flow: string; version: VersionItem }) {
  const t = useWords('versions');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(version.name ?? '');
  const save = useAction(nameVersion, { stale: [['versions', flow]], onDone: () => setOpen(false) });
  return (
    <Popover opened={open} onChange={setOpen} width={280} shadow="md" trapFocus withArrow>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={t('rename')}
          onClick={() => setOpen(!open)}
        >
          <IconPencil size={18} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ id: flow, number: version.number, name: typed.trim() });
          }}
        >
          <TextInput
            label={t('name')}
            placeholder={t('nameExample')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={100}
            data-autofocus
          />
          <Button type="submit" size="xs" mt={8} loading={save.isPending}>
            {t('nameDo')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What can be done with the version in hand. */
export function VersionActions({ flow, version }: { flow: string; version: VersionItem }) {
  const t = useWords('versions');
  const may = useMay();
  const { number } = version;
  const back = useAction(rollBack, {
    stale: [['versions', flow], ['flows'], ['changes', flow], ['flow', flow], approvalKey(flow)],
    onDone: () => tellDone(t('wentBack', { number })),
  });
  const { take, busy } = useRestore(flow, t('restore.done', { number }));
  return (
    <div className={classes.actions}>
      {may('flow.edit') ? <Name key={number} flow={flow} version={version} /> : null}
      {may('flow.edit') ? (
        <ConfirmButton
          size="xs"
          color="brand"
          label={t('restore.do')}
          question={t('restore.question', { number })}
          icon={<IconPencilShare size={16} stroke={1.5} />}
          loading={busy}
          onConfirm={() => take(async () => (await getVersion(flow, number)).document)}
        />
      ) : null}
      {version.live || !may('flow.publish') ? null : (
        <ConfirmButton
          size="xs"
          color="brand"
          label={t('goBack')}
          question={t('goBackQuestion', { number })}
          icon={<IconArrowBackUp size={16} stroke={1.5} />}
          loading={back.isPending}
          onConfirm={() => back.mutate({ id: flow, number })}
        />
      )}
    </div>
  );
}
