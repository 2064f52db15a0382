import { matchYesNo } from '../../text/yes-no.ts';
import { defineKind } from '../kind.ts';
import { preset, words } from './texts.ts';

/** Yes or no, typed or tapped (offered ids `yes` and `no`); the value is true or false. */
export interface YesNoExpect {
  kind: 'yes-no';
}

export const yesNo = defineKind({
  kind: 'yes-no',
  title: words.title,
  variable: 'yes-no',
  fields: {},
  ownNo: true,
  again: words.again,
  preset,
  expect: (): YesNoExpect => ({ kind: 'yes-no' }),
  items: () => [
    { kind: 'choice', id: 'yes', label: words.yes },
    { kind: 'choice', id: 'no', label: words.no },
  ],
  read: (_, heard) => {
    const answer = heard.words === undefined ? 'unknown' : matchYesNo(heard.words);
    return answer === 'unknown' ? { kind: 'none' } : { kind: 'value', value: answer === 'yes' };
  },
  ofOption: (id) => (id === 'yes' ? true : id === 'no' ? false : undefined),
});
