import Type from 'typebox';
import { Value } from 'typebox/value';
import type { TableDoc } from '../documents.ts';
import type { Stored } from '../store/store.ts';
import { badDefinition } from '../tables/errors.ts';
import { COLUMN_TYPES, type TableDefinition, type Tables } from '../tables/index.ts';
import {
  Closed,
  FileAnswer,
  IdParams,
  isoTime,
  ListOf,
  OneOf,
  Paging,
  paging,
  pagingFields,
  type RouteDefinition,
  route,
  type SignedInContext,
  TextSchema,
} from './http.ts';
import { readUpload } from './uploads.ts';

const MAX_FILE_BYTES = 50 * 1024 * 1024;

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Column = Closed({
  name: Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }),
  title: Name,
  type: OneOf(COLUMN_TYPES),
});
const Definition = Closed({
  name: Name,
  columns: Type.Array(Column, { minItems: 1, maxItems: 200 }),
  key: Type.String({ maxLength: 40 }),
});
const TableAnswer = Closed({
  id: Type.String(),
  name: Type.String(),
  columns: Type.Array(Column),
  key: Type.String(),
  rowCount: Type.Integer(),
  importedAt: Type.String(),
  canUndo: Type.Boolean(),
});
const Problem = Closed({ row: Type.Integer(), column: Type.Optional(Type.String()), message: TextSchema });
const Preview = Closed({
  name: Type.String(),
  encoding: Type.String(),
  delimiter: Type.String(),
  rowCount: Type.Integer(),
  columns: Type.Array(
    Closed({
      name: Type.String(),
      title: Type.String(),
      type: OneOf(COLUMN_TYPES),
      samples: Type.Array(Type.String()),
    }),
  ),
  key: Type.String(),
  problems: Type.Array(Problem),
  problemCount: Type.Integer(),
});
const Row = Closed({ number: Type.Integer(), cells: Type.Record(Type.String(), Type.Unknown()) });

function shown({ id, name, columns, key, rowCount, importedAt, previous }: Stored<TableDoc>) {
  return {
    id,
    name,
    columns,
    key,
    rowCount,
    importedAt: isoTime(importedAt),
    canUndo: previous !== undefined,
  };
}

/** The definition that comes as JSON in a form's field before the file. */
function readDefinition(text: string | undefined): TableDefinition {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    value = undefined;
  }
  if (Value.Check(Definition, value)) return value;
  throw badDefinition(
    'Thông tin về các cột của bảng chưa đủ hoặc chưa đúng. Hãy chọn lại tệp.',
    'What is said about the columns of the table is incomplete or wrong. Choose the file again.',
  );
}

async function tableUpload({ request }: Pick<SignedInContext, 'request'>) {
  const { bytes, fields } = await readUpload(request, MAX_FILE_BYTES);
  return { bytes, definition: readDefinition(fields.get('definition')) };
}

/** A file's name as the name of a table: without its ending. */
function nameOf(file: string): string {
  const name = file
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replaceAll('_', ' ')
    .trim();
  return name.slice(0, 200) || 'Bảng dữ liệu';
}

/** Data tables: import with preview, rows, undo, export. */
export function tableRoutes({ tables }: { tables: Tables }): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/tables',
      permission: 'table.read',
      summary: 'Data tables',
      schema: { query: Paging, response: ListOf(TableAnswer) },
      handler: async ({ store, query }) => {
        const page = await tables.list(store, paging(query));
        return { ...page, items: page.items.map(shown) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/tables/preview',
      permission: 'table.edit',
      summary: 'What a CSV file holds; stores nothing',
      uploads: true,
      schema: { response: Preview },
      handler: async ({ request }) => {
        const { name, bytes } = await readUpload(request, MAX_FILE_BYTES);
        return { name: nameOf(name), ...(await tables.preview(bytes)) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/tables',
      permission: 'table.edit',
      summary: 'A new table from a CSV file: all its rows or none',
      uploads: true,
      status: 201,
      schema: { response: TableAnswer },
      handler: async (context) => {
        const { definition, bytes } = await tableUpload(context);
        const table = await tables.create(context.store, definition, bytes);
        await context.audit('table.create', table.id);
        return shown(table);
      },
    }),
    route({
      method: 'POST',
      url: '/api/tables/:id/import',
      permission: 'table.edit',
      summary: 'Replaces all rows of a table at once',
      uploads: true,
      schema: { params: IdParams, response: TableAnswer },
      handler: async (context) => {
        const { store, params } = context;
        await tables.get(store, params.id);
        const { definition, bytes } = await tableUpload(context);
        const table = await tables.import(store, params.id, definition, bytes);
        await context.audit('table.import', table.id);
        return shown(table);
      },
    }),
    ...oneTable(tables),
  ];
}

function oneTable(tables: Tables): RouteDefinition[] {
  return [
    route({
      method: 'GET',
      url: '/api/tables/:id',
      permission: 'table.read',
      summary: 'One table',
      schema: { params: IdParams, response: TableAnswer },
      handler: async ({ store, params }) => shown(await tables.get(store, params.id)),
    }),
    route({
      method: 'GET',
      url: '/api/tables/:id/rows',
      permission: 'table.read',
      summary: 'Rows in their order, or those that a look-up of a key finds',
      schema: {
        params: IdParams,
        query: Closed({ ...pagingFields, key: Type.Optional(Type.String({ maxLength: 200 })) }),
        response: ListOf(Row),
      },
      handler: async ({ store, params, query }) => {
        const { key } = query;
        const wanted = { ...paging(query), ...(key === undefined || key === '' ? {} : { key }) };
        const page = await tables.rows(store, params.id, wanted);
        return { ...page, items: page.items.map(({ number, cells }) => ({ number, cells })) };
      },
    }),
    route({
      method: 'POST',
      url: '/api/tables/:id/undo',
      permission: 'table.edit',
      summary: 'Takes the rows of the import before; once more goes forward again',
      schema: { params: IdParams, response: TableAnswer },
      handler: async ({ store, params, audit }) => {
        const table = await tables.undo(store, params.id);
        await audit('table.undo', table.id);
        return shown(table);
      },
    }),
    route({
      method: 'PATCH',
      url: '/api/tables/:id',
      permission: 'table.edit',
      summary: 'Renames a table',
      schema: { params: IdParams, body: Closed({ name: Name }), response: TableAnswer },
      handler: async ({ store, params, body }) => shown(await tables.rename(store, params.id, body.name)),
    }),
    route({
      method: 'DELETE',
      url: '/api/tables/:id',
      permission: 'table.edit',
      summary: 'Removes a table with its rows',
      schema: { params: IdParams },
      handler: async ({ store, params, audit }) => {
        await tables.remove(store, params.id);
        await audit('table.delete', params.id);
      },
    }),
    route({
      method: 'GET',
      url: '/api/tables/:id/export',
      permission: 'table.read',
      summary: 'The table as a CSV file',
      schema: { params: IdParams },
      handler: async ({ store, params }) => {
        const { name, text } = await tables.export(store, params.id);
        return new FileAnswer(text, 'text/csv; charset=utf-8', name);
      },
    }),
  ];
}
