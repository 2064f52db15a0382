import type { Args } from '../../compile/scope.ts';
import type { MachineContext, Value } from '../../turn/session.ts';
import { type Form, isAnswered } from './parts.ts';

/** Who comes back later begins afresh. */
const DRAFT_MS = 24 * 3_600_000;
/** A session stays small: longer drafts are not kept beyond the flow. */
const MAX_DRAFT = 8_000;

type Memory = Pick<MachineContext, 'memory'>;

/** The answers that were kept when this form was left, by the names of their variables; undefined when there are none. */
export function draftHeld(
  { context, event }: Args,
  { place, parts }: Form,
): Record<string, Value> | undefined {
  const draft = context.memory?.draft;
  if (draft === undefined || draft.form !== place || event.frame.now - draft.at > DRAFT_MS) return undefined;
  const entries = parts.flatMap(({ id, variable }): [string, Value][] =>
    Object.hasOwn(draft.answers, id) && !Object.hasOwn(context.vars, variable)
      ? [[variable, draft.answers[id] ?? null]]
      : [],
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Keeps what was answered so far beyond the flow; nothing secret, and nothing too long. */
export function withDraft(args: Args, { place, parts }: Form): Memory {
  const answers = Object.fromEntries(
    parts
      .filter((part) => part.secret !== true && isAnswered(args, part))
      .map(({ id, variable }) => [id, args.context.vars[variable] ?? null]),
  );
  if (Object.keys(answers).length === 0 || JSON.stringify(answers).length > MAX_DRAFT)
    return withoutDraft(args);
  return { memory: { ...args.context.memory, draft: { form: place, at: args.event.frame.now, answers } } };
}

export function withoutDraft({ context }: Args): Memory {
  if (context.memory?.draft === undefined) return {};
  const { draft: _done, ...memory } = context.memory;
  return { memory };
}
