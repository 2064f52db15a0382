import type { Text } from '../node-type/manifest.ts';

/** One condition as a sentence, and whether it held. */
export interface WhyRow {
  text: Text;
  held: boolean;
}

/** Why a step was left by an exit, and the single conditions that were looked at. */
export interface Reason {
  text: Text;
  rows?: WhyRow[];
}
