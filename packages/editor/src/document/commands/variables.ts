import type { Flow, Variable } from '@danloi/engine/flow';
import { foldToName } from '../variable-name.ts';

/** Declares a variable. One whose name is taken is not added. */
export function addVariable(flow: Flow, variable: Variable): Flow {
  if (flow.variables.some((other) => other.name === variable.name)) return flow;
  return { ...flow, variables: [...flow.variables, variable] };
}

/** Changes title, type or class. The name stays: everything refers to it, and people only see the title. */
export function changeVariable(flow: Flow, name: string, change: Partial<Omit<Variable, 'name'>>): Flow {
  let changed = false;
  const variables = flow.variables.map((variable) => {
    if (variable.name !== name) return variable;
    changed = true;
    return { ...variable, ...change };
  });
  return changed ? { ...flow, variables } : flow;
}

/** Forgets a variable. Texts that mention it keep their words; lint then points at them. */
export function removeVariable(flow: Flow, name: string): Flow {
  const variables = flow.variables.filter((variable) => variable.name !== name);
  return variables.length === flow.variables.length ? flow : { ...flow, variables };
}

/** A free ASCII name for a title: "Họ và tên" gives `ho_va_ten`, then `ho_va_ten_2`. */
export function freeVariableName(flow: Flow, title: string): string {
  const base = foldToName(title);
  const taken = new Set(flow.variables.map((variable) => variable.name));
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const candidate = `${base.slice(0, 36)}_${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
