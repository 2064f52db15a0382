import { parsePoint } from './nodes/office/place.ts';
import { isDialled } from './values/dialled.ts';

const PAGE = /^https:\/\/[^\s/]+\.\S+$/;

const FITS: Readonly<Record<string, (text: string) => boolean>> = {
  dien_thoai: isDialled,
  toa_do: (text) => parsePoint(text) !== undefined,
  link: (text) => PAGE.test(text) && URL.canParse(text),
};

/** Whether a fact of the public body is what citizens' phones can use: dialled, opened, found on a map. Empty is allowed. */
export function factFits(name: string, value: string): boolean {
  const text = value.trim();
  return text === '' || !Object.hasOwn(FITS, name) || (FITS[name]?.(text) ?? true);
}
