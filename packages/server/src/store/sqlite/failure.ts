/** Result codes of SQLite (their low byte). */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

function resultCode(error: unknown): number | undefined {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : undefined;
}

export function isBusy(error: unknown): boolean {
  return resultCode(error) === BUSY;
}

/**
 * What a failure means for the process.
 * - `fatal`: the file or the disk under it cannot be trusted any more, and a failed flush must not be tried again on
 *   the same handle: close and end the process, a new start recovers the log.
 * - `unavailable`: nothing was stored and the file is sound (disk full, locked, read-only): try again later.
 * - `other`: the statement itself was wrong.
 */
export function failureOf(error: unknown): 'fatal' | 'unavailable' | 'other' {
  switch (resultCode(error)) {
    case IO_ERROR:
    case CORRUPT:
    case NOT_A_DATABASE:
      return 'fatal';
    case FULL:
    case BUSY:
    case READ_ONLY:
    case CANNOT_OPEN:
      return 'unavailable';
    default:
      return 'other';
  }
}
