import { env, kill, pid } from 'node:process';

/** Where a test may have the process die: each is a moment at which a crash must cost nothing. */
export type CrashPoint =
  | 'after-verify'
  | 'before-commit'
  | 'after-commit-before-200'
  | 'before-send'
  | 'after-send-before-commit'
  | 'after-effect-before-commit';

const [wantedPoint, wantedCount] = (env.DANLOI_CRASH_AT ?? '').split(':');
let left = Number(wantedCount ?? 1);

let reached: ((point: CrashPoint) => void) | undefined = wantedPoint
  ? (point) => {
      if (point !== wantedPoint) return;
      left -= 1;
      if (left === 0) kill(pid, 'SIGKILL');
    }
  : undefined;

/**
 * Dies here as by SIGKILL when `DANLOI_CRASH_AT` is `<point>:<nth>`; otherwise nothing at all.
 * For tests of crashes: the variable is never set in a real installation.
 */
export function crashPoint(point: CrashPoint): void {
  reached?.(point);
}

/** For the simulation of crashes within one process: hears of each point instead. */
export function onCrashPoint(listener: (point: CrashPoint) => void): void {
  reached = listener;
}
