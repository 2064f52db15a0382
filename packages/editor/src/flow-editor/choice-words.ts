import type { Flow } from '@danloi/engine/flow';
import { nodeById } from '../document/selectors.ts';
import { isRecord } from '../form/field-schema.ts';

/** What stands in a place, for a reader: one value of a conflict. */
export type Shown =
  | { kind: 'gone' }
  | { kind: 'empty' }
  | { kind: 'step'; id: string }
  | { kind: 'text'; text: string };

/** More of a long text is not needed to choose. */
const LONGEST = 300;
/** What is told of something whole, in the order of reading; ids, places and codes are not. */
const TOLD = ['name', 'title', 'text', 'label', 'words', 'data', 'options', 'buttons', 'description'];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isRecord(value)) return [];
  return TOLD.flatMap((key) => textsIn(value[key]));
}

/** One side of a conflict in words. `kind` is what the conflict is about. */
export function shown(value: unknown, kind: string, words: { yes: string; no: string }): Shown {
  if (value === undefined || value === null) return { kind: 'gone' };
  if (kind === 'edge' && isRecord(value)) return { kind: 'step', id: String(value.to) };
  if (kind === 'start') return { kind: 'step', id: String(value) };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? words.yes : words.no };
  const text = textsIn(value).join(' · ');
  if (text === '') return { kind: 'empty' };
  return { kind: 'text', text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
}

/** What people call a step, on whichever side it is drawn. */
export function stepName(flow: Flow, id: string): string | undefined {
  const name = nodeById(flow, id)?.name.trim();
  return name === '' ? undefined : name;
}
