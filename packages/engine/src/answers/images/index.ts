import { MAX_PICTURES } from '../../compile/bounds.ts';
import { defineKind } from '../kind.ts';
import { gathering } from '../limits.ts';
import { mediaValue } from '../media.ts';
import { none } from '../words.ts';
import { preset, words } from './texts.ts';

/** Pictures, collected one by one until "xong" or `most`. */
export interface ImagesExpect {
  kind: 'images';
  most?: number;
}

const PICTURES = 5;

export const images = defineKind({
  kind: 'images',
  title: words.title,
  variable: 'images',
  fields: { ...gathering },
  again: words.again,
  preset,
  expect: ({ most }): ImagesExpect => ({ kind: 'images', most: most ?? PICTURES }),
  items: ({ most }) => (most === 1 ? [] : [{ kind: 'choice', id: 'done', label: words.done }]),
  read: (_, { said }) => {
    const pictures = said.kind === 'media' ? said.media.filter((media) => media.kind === 'image') : [];
    return pictures.length === 0 ? none(words.again) : { kind: 'value', value: pictures.map(mediaValue) };
  },
  most: (expect) => expect.most ?? MAX_PICTURES,
  gathered: (variable) => words.more(variable),
});
