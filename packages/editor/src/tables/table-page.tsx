import { Button, Menu, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconChevronDown,
  IconDownload,
  IconSearch,
  IconTableImport,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { formatMoment, formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Loaded } from '../ui/states.tsx';
import { tellDone, useAction, useApi } from '../ui/use-api.ts';
import { deleteTable, exportUrl, getTable, TABLES, type TableItem, undoImport } from './api.ts';
import { DropFile } from './drop.tsx';
import { Rows } from './rows.tsx';
import classes from './tables.module.css';

function Tools({ table, onImport }: { table: TableItem; onImport(): void }) {
  const t = useWords('tables');
  const may = useMay();
  const [, go] = useLocation();
  const undo = useAction(undoImport, { stale: [TABLES], onDone: () => tellDone(t('undone')) });
  const remove = useAction(deleteTable, { stale: [TABLES], onDone: () => go('/bang-du-lieu') });
  if (!may('table.edit')) {
    return (
      <Button variant="default" component="a" href={exportUrl(table.id)} download>
        {t('export')}
      </Button>
    );
  }
  return (
    <>
      <ConfirmButton
        label={t('delete')}
        question={t('deleteQuestion', { name: table.name })}
        icon={<IconTrash size={18} stroke={1.5} />}
        onConfirm={() => remove.mutate(table.id)}
      />
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('moreActions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconDownload size={16} stroke={1.5} />}
            component="a"
            href={exportUrl(table.id)}
            download
          >
            {t('export')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} stroke={1.5} />}
            disabled={!table.canUndo}
            onClick={() => undo.mutate(table.id)}
          >
            {t('undo')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconTableImport size={18} stroke={1.5} />} onClick={onImport}>
        {t('import')}
      </Button>
    </>
  );
}

/** One table: its rows with a search by key, a new import, undo, export. /bang-du-lieu/:id */
export default function TablePage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords('tables');
  const table = useApi([...TABLES, id], () => getTable(id));
  const [importing, setImporting] = useState(false);
  const [typed, setTyped] = useState('');
  const [key] = useDebouncedValue(typed.trim(), 250);
  const one = table.data;
  const keyTitle = one?.columns.find((column) => column.name === one.key)?.title ?? '';
  return (
    <PageFrame
      title={one?.name ?? t('title')}
      {...(one === undefined
        ? {}
        : {
            help: `${t('rows', { count: one.rowCount, number: formatNumber(one.rowCount) })} · ${t('imported', { when: formatMoment(one.importedAt) })}`,
          })}
      back={{ href: '/bang-du-lieu', label: t('title') }}
      actions={
        one === undefined || importing ? null : <Tools table={one} onImport={() => setImporting(true)} />
      }
    >
      <Loaded query={table}>
        {(data) =>
          importing ? (
            <DropFile
              table={data}
              onDone={() => {
                setImporting(false);
                tellDone(t('replaced'));
              }}
              onLeave={() => setImporting(false)}
            />
          ) : (
            <>
              <TextInput
                className={classes.search ?? ''}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                placeholder={t('search', { key: keyTitle })}
                aria-label={t('search', { key: keyTitle })}
                leftSection={<IconSearch size={16} aria-hidden />}
              />
              <Rows table={data} keyValue={key} />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
