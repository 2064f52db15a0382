import { applyEdits, type Flow, type Variable } from '@danloi/engine/flow';
import { renameVariable } from '@danloi/engine/flow/rename';
import type { Manifest, Text } from '@danloi/engine/manifest';
import { addVariable, changeVariable, freeVariableName } from '../document/commands/variables.ts';
import { nodeById, variableByName } from '../document/selectors.ts';
import { schemasOf } from '../flow-editor/where-used.ts';
import { hasWordsOfKind, questionIn, titleFor, variableHintFor, withoutNumber } from './variable-hints.ts';
import { type Written, writtenIn } from './written.ts';

export interface FollowParts {
  manifests: ReadonlyMap<string, Manifest>;
  text(title: Text): string;
}

/** A title that no other variable has: "Họ tên", then "Họ tên 2". */
export function freeTitle(flow: Flow, base: string, except?: string): string {
  const taken = new Set(flow.variables.filter(({ name }) => name !== except).map(({ title }) => title));
  let title = base;
  for (let number = 2; taken.has(title); number += 1) title = `${base} ${number}`;
  return title;
}

/** Declares the variable that a question asks for and lets the question write it. */
function declared(flow: Flow, node: string, place: Written, title: string): Flow {
  const { type, class: dataClass = 'basic' } = variableHintFor(place.siblings, place.schemas, place.own);
  const name = freeVariableName(flow, title);
  const added = addVariable(flow, { name, title, type, class: dataClass });
  return applyEdits(added, [{ do: 'set-field', node, field: place.pointer, value: name }]);
}

/** Gives a variable another title and the name that goes with it, wherever it stands. */
export function retitled(flow: Flow, parts: FollowParts, name: string, base: string): Flow {
  const variable = variableByName(flow, name);
  const title = freeTitle(flow, base, name);
  if (variable === undefined || variable.title === title) return flow;
  const called = changeVariable(flow, name, { title });
  const others = { ...called, variables: called.variables.filter((one) => one.name !== name) };
  return renameVariable(called, schemasOf(parts.manifests), name, freeVariableName(others, title));
}

/** Was the variable called by its question, or by its kind? Then it goes on being called so. */
export function isNamedByItself(variable: Variable, place: Written, parts: FollowParts): boolean {
  const words = withoutNumber(variable.title);
  return (
    words === titleFor(place.siblings, place.schemas, place.own, parts.text) ||
    hasWordsOfKind(variable, parts.manifests, parts.text)
  );
}

/** Do other questions write the variable of this one too? */
export function isSharedBy(flow: Flow, node: string, place: Written, { manifests }: FollowParts): boolean {
  return flow.nodes.some((one) =>
    writtenIn(one.data, manifests.get(one.type)).some(
      ({ name, key }) => name === place.name && (one.id !== node || key !== place.key),
    ),
  );
}

/** Whether a variable still is as its step brought it, so that it goes when the step goes. */
export function isBrought(flow: Flow, variable: Variable, parts: FollowParts): boolean {
  if (hasWordsOfKind(variable, parts.manifests, parts.text)) return true;
  return flow.nodes.some((node) =>
    writtenIn(node.data, parts.manifests.get(node.type)).some(
      (place) => place.name === variable.name && isNamedByItself(variable, place, parts),
    ),
  );
}

function followedAt(
  flow: Flow,
  node: string,
  was: Written | undefined,
  now: Written,
  parts: FollowParts,
): Flow {
  const title = titleFor(now.siblings, now.schemas, now.own, parts.text);
  if (now.name === '') {
    const question = questionIn(now.schemas);
    const asked = question !== undefined && now.siblings[question] !== '' && now.required;
    return asked ? declared(flow, node, now, freeTitle(flow, title)) : flow;
  }
  const variable = variableByName(flow, now.name);
  if (variable === undefined || was === undefined || was.name !== now.name) return flow;
  const old = variableHintFor(was.siblings, was.schemas, was.own);
  const hint = variableHintFor(now.siblings, now.schemas, now.own);
  const itself = isNamedByItself(variable, was, parts);
  if (old.type !== hint.type && variable.type === old.type) {
    // Another step counts on the old kind: this question gets a variable of its own.
    if (isSharedBy(flow, node, now, parts)) {
      const base = itself ? title : variable.title;
      return declared(flow, node, now, freeTitle(flow, base));
    }
    const usual = (old.class ?? 'basic') === variable.class;
    const change = { type: hint.type, ...(usual ? { class: hint.class ?? 'basic' } : {}) };
    const changed = changeVariable(flow, now.name, change);
    return itself ? retitled(changed, parts, now.name, title) : changed;
  }
  return itself && !isSharedBy(flow, node, now, parts) ? retitled(flow, parts, now.name, title) : flow;
}

/**
 * What goes with a change of a step's form: a question's variable is of the kind that the question asks for, and is
 * called after the question until the author names it; a new question gets a variable of its own.
 */
export function followed(flow: Flow, id: string, before: Record<string, unknown>, parts: FollowParts): Flow {
  const node = nodeById(flow, id);
  const manifest = node === undefined ? undefined : parts.manifests.get(node.type);
  if (node === undefined || manifest === undefined) return flow;
  const was = new Map(writtenIn(before, manifest).map((place) => [place.key, place]));
  return writtenIn(node.data, manifest).reduce((now, { key }) => {
    // Found anew: the place before may have renamed what stands here too.
    const data = nodeById(now, id)?.data ?? {};
    const place = writtenIn(data, manifest).find((one) => one.key === key);
    return place === undefined ? now : followedAt(now, id, was.get(key), place, parts);
  }, flow);
}
