import { BACK, WRONG } from '../../compile/call-ends.ts';
import type { StateJson } from '../../compile/machine-json.ts';
import { act, go, ownAction } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { CallFlowData } from './schema.ts';

/**
 * Three states: into the called flow with its inputs, back from it with the results, and back when something in it went wrong.
 * What the called flow kept is forgotten each time: before, so that it begins anew, and after, since nobody needs it.
 */
export function compile(data: CallFlowData, node: CompileNode): Record<string, StateJson> {
  const { called } = node;
  const forget = ownAction('call-flow.forget', { names: called?.variables ?? [] });
  const inputs = data.inputs.flatMap(({ called: name, value }) => {
    const variable = called?.variable(name);
    return variable === undefined ? [] : [act.set(variable.name, value, variable.type)];
  });
  const copies = data.results.flatMap(({ called: name, variable: to }) => {
    const from = called?.variable(name)?.name;
    return from === undefined ? [] : [{ from, to }];
  });
  const meta = { node: node.id };
  return {
    [node.id]: { entry: [forget, ...inputs], always: [go(called?.start ?? node.state(WRONG))], meta },
    [node.state(BACK)]: {
      entry: [
        ownAction('call-flow.results', {
          copies,
          ...(data.outcome === undefined ? {} : { outcome: data.outcome }),
        }),
        forget,
      ],
      always: [go(node.to('done'))],
      meta,
    },
    [node.state(WRONG)]: {
      entry: [forget],
      always: [node.wired('error') ? go(node.to('error')) : go(node.end, { do: [act.lost()] })],
      meta,
    },
  };
}
