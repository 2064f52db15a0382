import Type from 'typebox';
import type { Tables } from '../tables/index.ts';
import {
  Closed,
  FileAnswer,
  IdParams,
  ListOf,
  Paging,
  paging,
  pagingFields,
  type RouteDefinition,
  route,
  type SignedInContext,
} from './http.ts';
import { Name, nameOf, Preview, Row, readDefinition, shown, TableAnswer } from './table-shapes.ts';
import { readUpload } from './uploads.ts';

const MAX_FILE_BYTES = 50 * 1024 * 1024;

async function tableUpload({ request }: Pick<SignedInContext, 'request'>) {
  const { bytes, fields } = await readUpload(request, MAX_FILE_BYTES);
  return { bytes, definition: readDefinition(fields.get('definition')) };
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
    ...tableChanges(tables),
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

function tableChanges(tables: Tables): RouteDefinition[] {
  return [
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
  ];
}
