import type { Text } from '@danloi/engine';

/** How a verb speaks: sentences for people, one JSON value for machines. */
export interface Output {
  json: boolean;
  /** A line for people; machines do not get it. */
  line(text: string): void;
  /** What the verb found; with `--json` its only output. */
  result(value: unknown, text?: string): void;
}

export function createOutput(
  json: boolean,
  write = (text: string) => void process.stdout.write(text),
): Output {
  return {
    json,
    line: (text) => {
      if (!json) write(`${text}\n`);
    },
    result: (value, text) => {
      if (json) write(`${JSON.stringify(value)}\n`);
      else if (text !== undefined) write(`${text}\n`);
    },
  };
}

/** Ends a verb with words for the person and a code for the machine; `status` becomes the exit code. */
export class VerbError extends Error {
  override readonly name = 'VerbError';
  readonly code: string;
  readonly details: unknown;
  constructor(code: string, text: Text, details?: unknown) {
    super(`${text.vi} · ${text.en}`);
    this.code = code;
    this.details = details;
  }
}
