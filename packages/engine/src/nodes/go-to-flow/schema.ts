import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({ flow: field.flow({ title: texts.flow }) });
export type GoToFlowData = Static<typeof schema>;
