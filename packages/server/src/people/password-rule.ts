import { problems } from './problems.ts';

export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

/** Long enough, but tried first by everyone who guesses. */
const COMMON = new Set([
  '1234567890',
  '0123456789',
  '12345678910',
  '123456789a',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'password123',
  'passw0rd123',
  'matkhau123',
  'matkhau1234',
  'abcd123456',
  'anhyeuem123',
  'administrator',
  'vietnam123',
  'vietnam1945',
]);

/** Throws when a password would be guessed soon. */
export function assertPassword(password: string, email: string): void {
  const plain = password.toLowerCase();
  const [local = ''] = email.toLowerCase().split('@');
  const single = new Set(plain).size < 4;
  const own = plain === email.toLowerCase() || plain === local;
  if (password.length < PASSWORD_LENGTH.min || single || own || COMMON.has(plain))
    throw problems.passwordWeak();
}
