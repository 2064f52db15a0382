import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const SENDS = ['POST', 'PUT', 'PATCH', 'DELETE'];
const FIELD_NAME = '^[A-Za-z_][A-Za-z0-9_-]{0,63}(\\.[A-Za-z_][A-Za-z0-9_-]{0,63}){0,5}$';

export const schema = field.object({
  method: field.choice({
    title: texts.method,
    choices: { GET: texts.get, POST: texts.post, PUT: texts.put, PATCH: texts.patch, DELETE: texts.delete },
    default: 'GET',
  }),
  url: field.link({ title: texts.url, help: texts.urlHelp }),
  headers: field.optional(
    field.list(
      field.object({
        id: field.itemId(),
        name: field.text({ title: texts.headerName, max: 100, pattern: '^[A-Za-z0-9-]+$' }),
        value: field.optional(field.template({ title: texts.headerValue, max: 500 })),
        secret: field.optional(field.secret({ title: texts.secret, help: texts.secretHelp })),
      }),
      { title: texts.headers, add: texts.addHeader, max: 20, advanced: true },
    ),
  ),
  send: field.optional(
    field.choice({
      title: texts.send,
      choices: { none: texts.sendNone, fields: texts.sendFields, form: texts.sendForm, text: texts.sendText },
      default: 'none',
      showIf: { '/method': SENDS },
    }),
  ),
  fields: field.optional(
    field.list(
      field.object({
        id: field.itemId(),
        name: field.text({ title: texts.fieldName, help: texts.fieldNameHelp, pattern: FIELD_NAME }),
        value: field.template({ title: texts.fieldValue, max: 2_000 }),
      }),
      {
        title: texts.fields,
        add: texts.addField,
        max: 50,
        showIf: { '/method': SENDS, '/send': ['fields', 'form'] },
      },
    ),
  ),
  body: field.optional(
    field.template({
      title: texts.body,
      multiline: true,
      max: 5_000,
      showIf: { '/method': SENDS, '/send': 'text' },
    }),
  ),
  keep: field.optional(
    field.list(
      field.object({
        id: field.itemId(),
        from: field.text({ title: texts.from, help: texts.fromHelp }),
        to: field.writesVariable({ title: texts.to }),
      }),
      { title: texts.keep, add: texts.addKeep, max: 20 },
    ),
  ),
  timeout: field.optional(
    field.integer({ title: texts.timeout, min: 1, max: 10, default: 5, advanced: true }),
  ),
  retries: field.optional(
    field.integer({
      title: texts.retries,
      help: texts.retriesHelp,
      min: 0,
      max: 2,
      default: 1,
      advanced: true,
      showIf: { '/method': 'GET' },
    }),
  ),
});
export type HttpRequestData = Static<typeof schema>;
