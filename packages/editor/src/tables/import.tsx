import { Alert, Button, Group, Radio, Select, Stack, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { useText, useWords } from '../i18n/words.ts';
import { useAction } from '../ui/use-api.ts';
import { COLUMN_TYPES, type Column, importFile, type Preview, TABLES, type TableItem } from './api.ts';
import { RowProblems } from './problems.tsx';
import classes from './tables.module.css';

/** Columns of an older table keep their names, so that flows that use them go on working. */
function startingColumns(preview: Preview, table: TableItem | undefined): Column[] {
  return preview.columns.map(({ name, title, type }) => {
    const known = table?.columns.find((column) => column.name === name || column.title === title);
    return known === undefined ? { name, title, type } : { name: known.name, title, type: known.type };
  });
}

function Columns(props: {
  preview: Preview;
  columns: Column[];
  onColumns(columns: Column[]): void;
  keyName: string;
  onKey(key: string): void;
}) {
  const { preview, columns } = props;
  const t = useWords('tables');
  const change = (at: number, part: Partial<Column>) =>
    props.onColumns(columns.map((column, index) => (index === at ? { ...column, ...part } : column)));
  return (
    <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column')}</Table.Th>
            <Table.Th>{t('type')}</Table.Th>
            <Table.Th>{t('samples')}</Table.Th>
            <Table.Th>{t('key')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map((column, index) => (
            <Table.Tr key={column.name}>
              <Table.Td>
                <TextInput
                  value={column.title}
                  onChange={(event) => change(index, { title: event.currentTarget.value })}
                  aria-label={t('columnTitle', { number: index + 1 })}
                  maxLength={100}
                />
              </Table.Td>
              <Table.Td>
                <Select
                  data={COLUMN_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
                  value={column.type}
                  onChange={(value) =>
                    change(index, { type: COLUMN_TYPES.find((one) => one === value) ?? column.type })
                  }
                  allowDeselect={false}
                  aria-label={t('columnType', { title: column.title })}
                />
              </Table.Td>
              <Table.Td className={classes.samples}>
                {(preview.columns[index]?.samples ?? []).slice(0, 3).join(' · ')}
              </Table.Td>
              <Table.Td>
                <Radio
                  checked={props.keyName === column.name}
                  onChange={() => props.onKey(column.name)}
                  aria-label={t('isKey', { title: column.title })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Before anything is stored: what the file holds, what each column is, which one is looked up, what is wrong. */
export function ImportReview(props: {
  file: File;
  preview: Preview;
  /** The table whose rows are replaced; absent for a new one. */
  table?: TableItem;
  onDone(table: TableItem): void;
  onLeave(): void;
}) {
  const { file, preview, table } = props;
  const t = useWords('tables');
  const text = useText();
  const [name, setName] = useState(table?.name ?? preview.name);
  const [columns, setColumns] = useState(() => startingColumns(preview, table));
  const [key, setKey] = useState(
    () => columns.find((column) => column.name === table?.key)?.name ?? preview.key,
  );
  const take = useAction(importFile, {
    stale: [TABLES],
    onDone: (answer) => {
      if (answer.ok) props.onDone(answer.table);
    },
  });
  const refused = take.data?.ok === false ? take.data : undefined;
  const complete = name.trim() !== '' && key !== '' && columns.every((column) => column.title.trim() !== '');
  return (
    <Stack gap={16} className={classes.review ?? ''}>
      <div>
        <h2 className={classes.reviewTitle}>{file.name}</h2>
        <p className={classes.reviewHelp}>
          {t('found', { number: formatNumber(preview.rowCount), columns: preview.columns.length })}
        </p>
      </div>
      {refused !== undefined ? (
        <RowProblems
          key="refused"
          title={text(refused.message)}
          problems={refused.problems}
          count={refused.problemCount}
          columns={columns}
        />
      ) : preview.problemCount > 0 ? (
        <RowProblems
          title={t('problems', { count: preview.problemCount, number: formatNumber(preview.problemCount) })}
          problems={preview.problems}
          count={preview.problemCount}
          columns={columns}
        />
      ) : null}
      {table === undefined ? (
        <TextInput
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          maw={420}
        />
      ) : null}
      <Columns preview={preview} columns={columns} onColumns={setColumns} keyName={key} onKey={setKey} />
      <p className={classes.reviewHelp}>{t('keyHelp')}</p>
      {key === '' ? (
        <Alert color="yellow" title={t('noKey')} role="alert">
          <ul className={classes.problems}>
            {(preview.repeated ?? []).map(({ column, value, rows }) => (
              <li key={column}>{t('repeats', { column, value, rows: rows.map(formatNumber).join(', ') })}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <Group gap={8} justify="flex-end">
        <Button variant="default" onClick={props.onLeave}>
          {t('cancel')}
        </Button>
        <Button
          disabled={!complete}
          loading={take.isPending}
          onClick={() =>
            take.mutate({ table: table?.id, file, definition: { name: name.trim(), columns, key } })
          }
        >
          {table === undefined ? t('create') : t('replace')}
        </Button>
      </Group>
    </Stack>
  );
}
