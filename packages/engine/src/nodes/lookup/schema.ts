import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

const CHOOSE = { '/many': 'choose' };

export const schema = field.object({
  table: field.table({ title: texts.table }),
  column: field.column({ title: texts.column }),
  key: field.template({ title: texts.key, help: texts.keyHelp, max: 500 }),
  row: field.writesVariable({ title: texts.row, types: ['row'] }),
  many: field.choice({
    title: texts.many,
    choices: { first: texts.manyFirst, choose: texts.manyChoose, exit: texts.manyExit },
    default: 'first',
    advanced: true,
  }),
  text: field.optional(field.template({ title: texts.text, showIf: CHOOSE, multiline: true })),
  /** Names the row's own cells: `{{diem.ho_ten|mask-name}} – {{diem.truong}}`. */
  label: field.optional(
    field.template({ title: texts.label, help: texts.labelHelp, showIf: CHOOSE, max: 200 }),
  ),
  none: field.optional(field.template({ title: texts.none, help: texts.noneHelp, showIf: CHOOSE, max: 100 })),
});
export type LookupData = Static<typeof schema>;
