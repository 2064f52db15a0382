import type { StateJson } from '../../compile/machine-json.ts';
import { go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import { formulaOf } from '../../expr/index.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { ExpressionData } from './schema.ts';

/** One state that is left at once: by true or false, or with the result kept; by `error` where nothing comes out. */
export function compile(data: ExpressionData, node: CompileNode): Record<string, StateJson> {
  const formula = formulaOf(data.formula, node.variable);
  const meta = { node: node.id };
  if (data.how === 'keep') {
    const { variable: to = '' } = data;
    const type = node.variable(to)?.type ?? 'text';
    const error = node.wired('error') ? node.to('error') : node.to('next');
    const kept = ownAction('expression.keep', { formula, to, type });
    const next = go(node.to('next'), { if: ownGuard('expression.gives', { formula, type }), do: [kept] });
    return { [node.id]: { always: [next, go(error, { do: [kept] })], meta } };
  }
  const error = node.wired('error') ? node.to('error') : node.to('false');
  const way = (port: string, value: boolean) =>
    go(node.to(port), { if: ownGuard('expression.is', { formula, value }) });
  return { [node.id]: { always: [way('true', true), way('false', false), go(error)], meta } };
}
