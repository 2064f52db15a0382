import type { JsonObject } from '../../json.ts';
import { field } from '../../node-type/fields.ts';
import { clean } from '../../text/clean.ts';
import { parsePhone, VALUE_ERRORS } from '../../values/index.ts';
import { defineKind } from '../kind.ts';
import { none } from '../words.ts';
import { preset, words } from './texts.ts';

/** Name, phone and address by the channel's own sharing, or typed; the value is `{ name?, phone, address? }`. */
export interface ContactExpect {
  kind: 'contact';
}

const PHONE = /\+?\d[\d .()-]{7,}\d/;
const LONGEST = 500;

export const contact = defineKind({
  kind: 'contact',
  title: words.title,
  variable: 'row',
  fields: {
    shareTitle: (showIf) =>
      field.template({ title: words.shareTitle, help: words.shareHelp, max: 100, showIf, advanced: true }),
    shareNote: (showIf) =>
      field.template({ title: words.shareNote, max: 500, multiline: true, showIf, advanced: true }),
    sharePicture: (showIf) =>
      field.picture({ title: words.sharePicture, help: words.sharePictureHelp, showIf, advanced: true }),
  },
  again: words.again,
  preset,
  expect: (): ContactExpect => ({ kind: 'contact' }),
  shares: ({ shareTitle, shareNote, sharePicture }) => ({
    title: shareTitle ?? words.defaultTitle,
    subtitle: shareNote ?? words.defaultNote,
    ...(sharePicture === undefined
      ? {}
      : { picture: { media: sharePicture, alt: shareTitle ?? words.defaultTitle.vi } }),
  }),
  read: (_, { said, words: typed }) => {
    if (said.kind === 'contact') {
      const phone = parsePhone(said.phone ?? '');
      if (!phone.ok) return none(said.phone === undefined ? words.noPhone : VALUE_ERRORS[phone.code]);
      return { kind: 'value', value: kept({ ...said, phone: phone.value.national }) };
    }
    const text = (typed ?? '').slice(0, LONGEST);
    const run = PHONE.exec(text)?.[0] ?? '';
    const phone = parsePhone(run);
    if (!phone.ok) return none(run === '' ? words.again : VALUE_ERRORS[phone.code]);
    const [name, ...address] = text
      .replace(run, ',')
      .split(/[,;\n]+/)
      .map((part) => clean(part.replace(/^\W*(?:sđt|số điện thoại|đt|sdt|tên|họ tên|tôi là|em là)\W*/iu, '')))
      .map((part) => part.replace(/\s*(?:sđt|số điện thoại|đt|sdt)\W*$/iu, ''))
      .filter((part) => /\p{L}/u.test(part));
    return {
      kind: 'value',
      value: kept({ name, phone: phone.value.national, address: address.join(', ') }),
    };
  },
  shows: (variable) => `{{${variable}.name}} {{${variable}.phone}}`,
});

function kept(said: { name?: string | undefined; phone: string; address?: string | undefined }): JsonObject {
  const text = (value: string | undefined) => clean(value ?? '').slice(0, LONGEST);
  const name = text(said.name);
  const address = text(said.address);
  return {
    ...(name === '' ? {} : { name }),
    phone: said.phone,
    ...(address === '' ? {} : { address }),
  };
}
