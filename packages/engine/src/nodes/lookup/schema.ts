import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  table: field.table({ title: texts.table }),
  column: field.column({ title: texts.column }),
  key: field.template({ title: texts.key, help: texts.keyHelp, max: 500 }),
  row: field.writesVariable({ title: texts.row }),
  many: field.choice({
    title: texts.many,
    choices: { first: texts.manyFirst, exit: texts.manyExit },
    default: 'first',
    advanced: true,
  }),
});
export type LookupData = Static<typeof schema>;
