import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

/** Tags of one step. */
const MOST = 10;

const tags = (title: typeof texts.add | typeof texts.remove) =>
  field.optional(
    field.list(field.tag({ title: texts.tag, help: texts.tagHelp }), { title, add: texts.addOne, max: MOST }),
  );

export const schema = field.object({ add: tags(texts.add), remove: tags(texts.remove) });
export type TagData = Static<typeof schema>;
