import { kindOf } from '../answers/index.ts';
import type { Heard, ValueReading } from '../answers/kind.ts';
import type { Expect } from './expect.ts';

/** Reads a value of the kind that a question expects; taps and whole labels were looked at before. Never throws. */
export function readValue(expect: Expect, heard: Heard): ValueReading {
  return kindOf(expect.kind).read(expect, heard);
}
