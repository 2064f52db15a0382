import { parsePoint } from './nodes/office/place.ts';
import { isDialled } from './values/dialled.ts';

/** A page's address: a host of two names or more, a port, a path. */
const PAGE = /^https:\/\/(?:[\p{L}\p{N}-]{1,63}\.){1,10}[\p{L}\p{N}-]{2,63}(?::\d{1,5})?(?:[/?#]\S*)?$/u;

const FITS: Readonly<Record<string, (text: string) => boolean>> = {
  dien_thoai: isDialled,
  toa_do: (text) => parsePoint(text) !== undefined,
  link: (text) => PAGE.test(text),
};

/** Whether a fact of the public body is what citizens' phones can use: dialled, opened, found on a map. Empty is allowed. */
export function factFits(name: string, value: string): boolean {
  const text = value.trim();
  return text === '' || !Object.hasOwn(FITS, name) || (FITS[name]?.(text) ?? true);
}
