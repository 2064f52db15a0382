import { env, kill, pid } from 'node:process';

/** Where a test may have the process die: each is a moment at which a crash must cost nothing. */
export type CrashPoint =
  | 'after-verify'
  | 'before-commit'
  | 'after-commit-before-200'
  | 'before-send'
  | 'after-send-before-commit';

const [wantedPoint, wantedCount] = (env.DANLOI_CRASH_AT ?? '').split(':');
let left = Number(wantedCount ?? 1);

/**
 * Dies here as by SIGKILL when `DANLOI_CRASH_AT` is `<point>:<nth>`; otherwise nothing at all.
 * For tests of crashes: the variable is never set in a real installation.
 */
export const crashPoint: (point: CrashPoint) => void = wantedPoint
  ? (point) => {
      if (point !== wantedPoint) return;
      left -= 1;
      if (left === 0) kill(pid, 'SIGKILL');
    }
  : () => {};
