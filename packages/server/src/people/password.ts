import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { commonError } from '../errors.ts';
import type { Platform } from '../platform.ts';

/** OWASP's argon2id: 19 MiB, two passes, one lane. Stored with each hash, so they can grow. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_BYTES = 32;
const SALT_BYTES = 16;
/** Each takes memory and a core; more at a time would let sign-ins starve the citizens' turns. */
const AT_A_TIME = 2;
const LONGEST_QUEUE = 64;

const derive = promisify(argon2);

export interface Passwords {
  /** A PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
  hash(password: string): Promise<string>;
  /** Takes the same time whether there is a hash or not: an unknown account is no faster than a wrong password. */
  matches(password: string, hash: string | undefined): Promise<boolean>;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

interface Parsed {
  memory: number;
  passes: number;
  parallelism: number;
  salt: Buffer;
  tag: Buffer;
}

function parse(text: string): Parsed | undefined {
  const match =
    /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/]{11,64})\$([\w+/]{22,128})$/.exec(text);
  if (match === null) return undefined;
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** Hashing with at most two at work; a long queue is refused rather than kept waiting. */
export function createPasswords(platform: Pick<Platform, 'randomBytes'>): Passwords {
  let working = 0;
  const waiting: (() => void)[] = [];

  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (working >= AT_A_TIME) {
      if (waiting.length >= LONGEST_QUEUE) throw commonError('server.busy');
      // The one that leaves hands its place on, so `working` does not change here.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else working += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) working -= 1;
      else next();
    }
  };

  const tag = (password: string, to: Omit<Parsed, 'tag'>, length: number): Promise<Uint8Array> =>
    inTurn(() =>
      derive('argon2id', {
        message: Buffer.from(password.normalize('NFC')),
        nonce: to.salt,
        parallelism: to.parallelism,
        tagLength: length,
        memory: to.memory,
        passes: to.passes,
      }),
    );

  const nobody: Parsed = {
    ...COST,
    salt: platform.randomBytes(SALT_BYTES),
    tag: platform.randomBytes(TAG_BYTES),
  };

  return {
    async hash(password) {
      const salt = platform.randomBytes(SALT_BYTES);
      const bytes = await tag(password, { ...COST, salt }, TAG_BYTES);
      const { memory, passes, parallelism } = COST;
      return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(bytes)}`;
    },
    async matches(password, hash) {
      const known = hash === undefined ? undefined : parse(hash);
      const expected = known ?? nobody;
      const found = await tag(password, expected, expected.tag.length);
      return timingSafeEqual(found, expected.tag) && known !== undefined;
    },
  };
}
