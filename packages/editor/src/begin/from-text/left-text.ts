import type { Outline } from '@danloi/engine/from-text';
import { isRecord } from '../../form/field-schema.ts';

/** A pasted text that no flow was made of yet, as this machine keeps it. */
export interface LeftText {
  text: string;
  sources: Readonly<Record<string, string>>;
  /** The outline as it was put right, and the text that it was read from. */
  corrected?: { outline: Outline; basis: string };
}

const isTopic = (value: unknown): boolean =>
  isRecord(value) &&
  ['id', 'mark', 'title', 'text', 'kind'].every((key) => typeof value[key] === 'string') &&
  typeof value.keep === 'boolean';

const isOutline = (value: unknown): boolean =>
  isRecord(value) &&
  Array.isArray(value.procedures) &&
  value.procedures.every(
    (one: unknown) =>
      isRecord(one) &&
      typeof one.id === 'string' &&
      typeof one.title === 'string' &&
      Array.isArray(one.topics) &&
      one.topics.every(isTopic),
  );

/** Is it what this release keeps? Anything else is left alone. */
export const isLeftText = (value: unknown): value is LeftText =>
  isRecord(value) &&
  typeof value.text === 'string' &&
  isRecord(value.sources) &&
  Object.values(value.sources).every((source) => typeof source === 'string') &&
  (value.corrected === undefined ||
    (isRecord(value.corrected) &&
      typeof value.corrected.basis === 'string' &&
      isOutline(value.corrected.outline)));
