import type { Flow, Variable } from '@danloi/engine/flow';
import type { Clip } from './copies.ts';
import { freeVariableName } from './variables.ts';

/** Renames a variable wherever a flow speaks of it. */
export type Rename = (flow: Flow, from: string, to: string) => Flow;

/** The name under which a variable of the clip goes in this flow; never one that stands for another in the clip. */
function nameIn(flow: Flow, clip: Clip, variable: Variable): string {
  const there = flow.variables.find((other) => other.name === variable.name);
  if (there !== undefined && there.type === variable.type) return variable.name;
  const taken = new Set(clip.variables.map(({ name }) => name));
  const alike = flow.variables.find(
    ({ name, title, type }) => title === variable.title && type === variable.type && !taken.has(name),
  );
  if (alike !== undefined) return alike.name;
  if (there === undefined) return variable.name;
  return freeVariableName({ ...flow, variables: [...flow.variables, ...clip.variables] }, variable.title);
}

/**
 * A clip from elsewhere as it fits into a flow: what people call the same and what is of the same type is one variable; one
 * whose name stands here for another type of value gets a name of its own.
 */
export function fitClip(flow: Flow, clip: Clip, rename: Rename): Clip {
  const { translations: _here, ...plain } = flow;
  const inside: Flow = {
    ...plain,
    variables: clip.variables,
    nodes: clip.nodes,
    edges: clip.edges,
    ...(clip.translations === undefined ? {} : { translations: clip.translations }),
  };
  const { nodes, variables, translations } = clip.variables.reduce(
    (now, variable) => rename(now, variable.name, nameIn(flow, clip, variable)),
    inside,
  );
  return { nodes, edges: clip.edges, variables, ...(translations === undefined ? {} : { translations }) };
}
