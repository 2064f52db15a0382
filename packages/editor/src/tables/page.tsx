import { Button } from '@mantine/core';
import { IconTable, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { formatMoment, formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { useMay } from '../session/me.ts';
import { PageFrame } from '../ui/page-frame.tsx';
import panel from '../ui/panel.module.css';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useApi } from '../ui/use-api.ts';
import { getTables, TABLES, type TableItem } from './api.ts';
import { DropFile } from './drop.tsx';
import classes from './tables.module.css';

function TableRow({ table }: { table: TableItem }) {
  const t = useWords('tables');
  const key = table.columns.find((column) => column.name === table.key)?.title ?? '';
  return (
    <li className={`${panel.row} ${classes.tableRow}`}>
      <IconTable size={20} stroke={1.5} aria-hidden />
      <div className={panel.grow}>
        <Link href={`/bang-du-lieu/${table.id}`} className={classes.tableName}>
          {table.name}
        </Link>
        <p className={panel.muted}>
          {t('rows', { count: table.rowCount, number: formatNumber(table.rowCount) })} ·{' '}
          {t('lookedUpBy', { key })} · {t('imported', { when: formatMoment(table.importedAt) })}
        </p>
      </div>
    </li>
  );
}

/** All data tables, and the way to a new one. /bang-du-lieu */
export default function TablesPage() {
  const t = useWords('tables');
  const may = useMay();
  const [, go] = useLocation();
  const tables = useApi([...TABLES, 'list'], getTables);
  const [adding, setAdding] = useState(false);
  const mayEdit = may('table.edit');
  const some = (tables.data?.items.length ?? 0) > 0;
  const done = (table: TableItem) => go(`/bang-du-lieu/${table.id}`);
  return (
    <PageFrame
      title={t('title')}
      help={t('help')}
      actions={
        mayEdit && some && !adding ? (
          <Button leftSection={<IconTableImport size={18} stroke={1.5} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        ) : null
      }
    >
      {adding ? (
        <div className={classes.adding}>
          <DropFile onDone={done} onLeave={() => setAdding(false)} />
        </div>
      ) : null}
      <Loaded query={tables}>
        {({ items }) =>
          items.length > 0 ? (
            <ul className={`${panel.list} ${panel.panel}`}>
              {items.map((table) => (
                <TableRow key={table.id} table={table} />
              ))}
            </ul>
          ) : mayEdit ? (
            <DropFile onDone={done} />
          ) : (
            <EmptyState icon={IconTable} title={t('none')} help={t('noneHelp')} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
