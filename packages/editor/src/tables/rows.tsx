import { Button, Table } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { formatNumber } from '../i18n/format.ts';
import { useWords } from '../i18n/words.ts';
import { inWords } from '../phone/in-words.ts';
import { Loaded } from '../ui/states.tsx';
import { type ColumnType, getRows, TABLES, type TableItem } from './api.ts';
import classes from './tables.module.css';

const NUMBERS = new Set<ColumnType>(['number', 'money', 'score']);

/** The rows as they were imported; with a key only those that a citizen would find. */
export function Rows({ table, keyValue }: { table: TableItem; keyValue: string }) {
  const t = useWords('tables');
  const word = useWords('flow-editor');
  const pages = useInfiniteQuery({
    queryKey: [...TABLES, table.id, 'rows', table.importedAt, keyValue],
    queryFn: ({ pageParam }) => getRows(table.id, keyValue, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const query = { ...pages, data: pages.data?.pages.flatMap((page) => page.items) };
  const say = (value: unknown) => inWords(value, (key, count) => word(`value.${key}`, { count }));
  return (
    <Loaded query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <p className={classes.reviewHelp}>
            {keyValue === '' ? t('noRows') : t('notFound', { key: keyValue })}
          </p>
        ) : (
          <>
            <Table.ScrollContainer
              minWidth={480}
              className={classes.rows ?? ''}
              scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
            >
              <Table verticalSpacing={8} highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w={72} className={classes.number ?? ''}>
                      {t('rowNumber')}
                    </Table.Th>
                    {table.columns.map((column) => (
                      <Table.Th
                        key={column.name}
                        className={NUMBERS.has(column.type) ? (classes.number ?? '') : ''}
                      >
                        {column.name === table.key ? (
                          <IconKey size={14} stroke={1.8} role="img" aria-label={t('key')} />
                        ) : null}{' '}
                        {column.title}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row) => (
                    <Table.Tr key={row.number}>
                      <Table.Td className={classes.number ?? ''}>{formatNumber(row.number)}</Table.Td>
                      {table.columns.map((column) => (
                        <Table.Td
                          key={column.name}
                          className={NUMBERS.has(column.type) ? (classes.number ?? '') : ''}
                        >
                          {say(row.cells[column.name] ?? '')}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            {pages.hasNextPage ? (
              <Button
                mt={12}
                variant="default"
                loading={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {t('moreRows')}
              </Button>
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}
