import { todayOf } from '../../compile/machine-event.ts';
import type { NodeAction } from '../../compile/node-code.ts';
import { keptScopeOf } from '../../compile/scope.ts';
import { typedValue } from '../../compile/values-of.ts';
import type { VariableType } from '../../flow/schema.ts';
import type { JsonValue } from '../../json.ts';
import { plainText } from '../../template/formats.ts';

/** Items of one list, and characters of one text: a round of steps must not fill the session. */
export const SET_BOUNDS = { items: 100, text: 10_000 } as const;

/** Puts a value at the end: of a list as its last item (a list item by item), of a text as its last line. Nothing adds nothing. */
export const append: NodeAction<{ to: string; value: string; type: VariableType }> = (
  args,
  { to, value, type },
) => {
  const { vars } = args.context;
  const added = typedValue(value, 'text', keptScopeOf(args), todayOf(args.event.frame));
  if (added === null || added === '') return {};
  const before = Object.hasOwn(vars, to) ? vars[to] : undefined;
  const after = type === 'text' ? withLine(before, added) : withItem(before, added, type);
  return { context: { vars: { ...vars, [to]: after } } };
};

function withLine(before: JsonValue | undefined, added: JsonValue): string {
  const lines = [plainText(before), plainText(added)].filter((line) => line !== '');
  return lines.join('\n').slice(0, SET_BOUNDS.text).toWellFormed();
}

function withItem(before: JsonValue | undefined, added: JsonValue, type: VariableType): JsonValue[] {
  const list = Array.isArray(before) ? before : before === undefined || before === null ? [] : [before];
  const items = Array.isArray(added) ? added : [added];
  // What was chosen is chosen once.
  const fresh = type === 'choices' ? items.filter((item) => !list.includes(item)) : items;
  return [...list, ...fresh].slice(0, SET_BOUNDS.items);
}
