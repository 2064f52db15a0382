import { MAX_PICTURES } from '../../compile/bounds.ts';
import { field } from '../../node-type/fields.ts';
import { defineKind } from '../kind.ts';
import { gathering } from '../limits.ts';
import { mediaValue } from '../media.ts';
import { filled, none } from '../words.ts';
import { preset, words } from './texts.ts';

/** Files of any kind, pictures among them unless only documents are wanted; collected until "xong" or `most`. */
export interface FilesExpect {
  kind: 'files';
  most?: number;
  documents?: boolean;
}

const FILES = 3;

export const files = defineKind({
  kind: 'files',
  title: words.title,
  variable: 'files',
  fields: {
    documents: (showIf) => field.yesNo({ title: words.documents, showIf, advanced: true }),
    ...gathering,
  },
  again: words.again,
  preset,
  expect: ({ most, documents }): FilesExpect => ({
    kind: 'files',
    most: most ?? FILES,
    ...filled({ documents }),
  }),
  items: ({ most }) => (most === 1 ? [] : [{ kind: 'choice', id: 'done', label: words.done }]),
  read: ({ documents }, { said }) => {
    const media = said.kind === 'media' ? said.media : [];
    const fit = documents === true ? media.filter(({ kind }) => kind === 'file') : media;
    if (fit.length > 0) return { kind: 'value', value: fit.map(mediaValue) };
    return none(media.length > 0 ? words.noPicture : words.again);
  },
  most: (expect) => expect.most ?? MAX_PICTURES,
  gathered: (variable) => words.more(variable),
});
