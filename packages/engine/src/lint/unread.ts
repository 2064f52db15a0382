import { referencesIn } from '../expr/names.ts';
import type { FlowNode, Variable } from '../flow/schema.ts';
import { asksCitizen } from './asks.ts';
import { isCalled } from './usage.ts';
import type { LintView } from './view.ts';

/** Variables that no step reads. */
export interface Unread {
  /** Nothing writes them either. */
  leftOver: Variable[];
  /** Those that a citizen was asked for, by the first step that asks. */
  asked: ReadonlyMap<FlowNode, Variable[]>;
}

const NONE: Unread = { leftOver: [], asked: new Map() };
const known = new WeakMap<LintView, Unread>();

/** What the flow declares and no step uses; nothing of a flow that is called, whose caller may take it. */
export function unreadIn(view: LintView): Unread {
  const kept = known.get(view) ?? find(view);
  known.set(view, kept);
  return kept;
}

function find(view: LintView): Unread {
  const { read, written, askedAt } = uses(view);
  const unread = view.flow.variables.filter(({ name }) => !read.has(name));
  if (unread.length === 0 || isCalled(view)) return NONE;
  const asked = new Map<FlowNode, Variable[]>();
  for (const variable of unread) {
    const node = askedAt.get(variable.name);
    if (node !== undefined) asked.set(node, [...(asked.get(node) ?? []), variable]);
  }
  return { leftOver: unread.filter(({ name }) => !written.has(name)), asked };
}

function uses(view: LintView) {
  const read = new Set<string>();
  const written = new Set<string>();
  const askedAt = new Map<string, FlowNode>();
  for (const node of view.flow.nodes) {
    const asks = asksCitizen(view.typeOf(node));
    for (const { places } of view.textsOf(node)) {
      for (const { name } of places) read.add(name.split('.')[0] ?? '');
    }
    for (const { role, value } of view.rolesOf(node)) {
      if (typeof value !== 'string') continue;
      if (role === 'reads-variable') read.add(value);
      if (role === 'expression') for (const name of referencesIn(value)) read.add(name);
      if (role !== 'writes-variable') continue;
      written.add(value);
      if (asks && !askedAt.has(value)) askedAt.set(value, node);
    }
  }
  return { read, written, askedAt };
}
