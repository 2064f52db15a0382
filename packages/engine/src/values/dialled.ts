import { parsePhone } from './phone.ts';

/** What a phone dials: hotlines of three or four digits, 1800/1900, numbers of any land. */
const DIALLED = /^(?:\+|\()?[0-9][0-9 .()-]{1,18}$/;

/** Whether a phone can dial it: one number, with as many digits as its kind has. */
export function isDialled(value: string): boolean {
  if (!DIALLED.test(value)) return false;
  const digits = value.replace(/\D/g, '');
  if (digits.length <= 4 || /^1[89]00/.test(digits) || /^0?2/.test(digits) || value.startsWith('+'))
    return true;
  // A mobile number has ten digits; one too many or too few is a slip.
  return parsePhone(value).ok || (digits.length >= 8 && digits.length <= 12 && !/^0[3-9]/.test(digits));
}
