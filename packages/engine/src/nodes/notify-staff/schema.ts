import type { Static } from 'typebox';
import { field } from '../../node-type/fields.ts';
import { texts } from './texts.ts';

export const schema = field.object({
  title: field.template({ title: texts.notice, help: texts.noticeHelp, max: 200 }),
  text: field.template({ title: texts.text, help: texts.textHelp, multiline: true }),
  urgent: field.yesNo({ title: texts.urgent }),
});
export type NotifyStaffData = Static<typeof schema>;
