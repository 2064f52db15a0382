import { kindOf } from '../../answers/index.ts';
import type { Expect } from '../../compile/expect.ts';
import { GUARDS } from '../../compile/guards.ts';
import type { Args } from '../../compile/scope.ts';
import type { Row } from '../../compile/vocabulary.ts';

/** A question of a form as its actions and guards know it. Plain JSON. */
export interface Part {
  /** Id of the item, and of its option when one is chosen to be corrected. */
  id: string;
  variable: string;
  /** Short name, a template. */
  title: string;
  /** How the value reads in the summary: a template. */
  shows: string;
  /** Asked only while these hold. */
  rows?: Row[];
  /** Of a kind that is answered in parts: what tells a part from the whole. */
  expect?: Expect;
  /** Never kept beyond the flow. */
  secret?: true;
}

/** Which form: `node` names its place in the machine, `place` in the flow as drawn. */
export interface Form {
  node: string;
  place: string;
  parts: Part[];
}

/** Marks of a form in `context.forms`: begun, finished, begun before and left, asked which to correct; a number above is the question corrected. */
export const MARK = { begun: 0, finished: -1, left: -2, chooses: -3 } as const;

export function markOf({ context }: Args, node: string): number | undefined {
  const { forms = {} } = context;
  return Object.hasOwn(forms, node) ? forms[node] : undefined;
}

/** Is this question asked at all, as things stand? */
export function applies(args: Args, { rows }: Pick<Part, 'rows'>): boolean {
  return rows === undefined || GUARDS.rows(args, { match: 'all', rows });
}

/** Answered or skipped; a part of an answer is none yet. */
export function isAnswered(
  { context }: Args,
  { variable, expect }: Pick<Part, 'variable' | 'expect'>,
): boolean {
  if (!Object.hasOwn(context.vars, variable)) return false;
  const value = context.vars[variable] ?? null;
  return expect === undefined || value === null || kindOf(expect.kind).restOf?.(value, expect) === undefined;
}

/** The questions that are asked as things stand, with their places counted from 1. */
export function asked<P extends Pick<Part, 'rows'>>(args: Args, parts: readonly P[]): P[] {
  return parts.filter((part) => applies(args, part));
}
