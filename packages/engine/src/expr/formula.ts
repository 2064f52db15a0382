import type { Variable, VariableType } from '../flow/schema.ts';
import { referencesIn } from './names.ts';

/** A formula with the types of the information that it names: plain JSON, part of a compiled machine. */
export interface Formula {
  text: string;
  types: Record<string, VariableType>;
}

/** The formula as it is kept for running: with the types of what it names, as the flow declares them. */
export function formulaOf(
  text: string,
  variables:
    | readonly Pick<Variable, 'name' | 'type'>[]
    | ((name: string) => Pick<Variable, 'type'> | undefined),
): Formula {
  const find =
    typeof variables === 'function'
      ? variables
      : (name: string) => variables.find((variable) => variable.name === name);
  const types = referencesIn(text).flatMap((name): [string, VariableType][] => {
    const type = find(name)?.type;
    return type === undefined ? [] : [[name, type]];
  });
  return { text, types: Object.fromEntries(types) };
}
