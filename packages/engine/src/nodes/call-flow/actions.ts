import type { NodeAction } from '../../compile/node-code.ts';
import type { MachineContext } from '../../turn/session.ts';

type Vars = MachineContext['vars'];

const results: NodeAction<{ copies: { from: string; to: string }[]; outcome?: string }> = (
  { context },
  { copies, outcome },
) => {
  const vars: Vars = { ...context.vars };
  for (const { from, to } of copies) vars[to] = Object.hasOwn(vars, from) ? (vars[from] ?? null) : null;
  if (outcome !== undefined) vars[outcome] = context.outcome ?? null;
  return { context: { vars } };
};

const forget: NodeAction<{ names: string[] }> = ({ context }, { names }) => {
  const gone = new Set(names);
  const vars: Vars = Object.fromEntries(Object.entries(context.vars).filter(([name]) => !gone.has(name)));
  return { context: { vars, outcome: undefined } };
};

/** What a call does beside the vocabulary: takes the results, as they are, and forgets what the called flow kept. */
export const actions = { 'call-flow.results': results, 'call-flow.forget': forget };
