import { clean } from '../text/clean.ts';
import { invalid, type Parsed, valid } from './result.ts';

/** Names of providers as they are mistyped, and what was meant. */
const SLIPS: Readonly<Record<string, string>> = {
  'gmail.con': 'gmail.com',
  'gmail.co': 'gmail.com',
  'gmail.cm': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gmial.com': 'gmail.com',
  'gmail.com.vn': 'gmail.com',
  'gamil.com': 'gmail.com',
  'yaho.com': 'yahoo.com',
  'yahoo.con': 'yahoo.com',
  'hotmail.con': 'hotmail.com',
  'outlook.con': 'outlook.com',
};
const LONGEST = 254;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * Reads an e-mail address out of a short answer: "email của em là Lan.Nguyen@Gmail.com ạ" → "Lan.Nguyen@gmail.com".
 * A domain that looks like a slip ("gmail.con") is not put right; the likely address comes as `suggest`.
 * Codes: email.invalid, email.domain.
 */
export function parseEmail(input: string): Parsed<string> {
  const text = clean(input);
  if (text.length > LONGEST + 100) return invalid('email.invalid');
  const found = text
    .split(/[\s,;:<>()]+/)
    .filter((word) => word.includes('@'))
    .map((word) => word.replace(/[.!?…]+$/, ''));
  const [address = '', ...others] = found;
  if (others.length > 0 || address.length > LONGEST) return invalid('email.invalid');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || local.length > 64 || !LOCAL.test(local)) return invalid('email.invalid');
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || !/^[a-z]{2,}$/.test(top)) {
    return invalid('email.domain');
  }
  const meant = Object.hasOwn(SLIPS, domain) ? SLIPS[domain] : undefined;
  if (meant !== undefined) return invalid('email.domain', { suggest: `${local}@${meant}` });
  return valid(`${local}@${domain}`);
}
