import type { StateJson } from '../../compile/machine-json.ts';
import { act, go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { OfficeHours } from './away.ts';
import type { HandOverData } from './schema.ts';

/**
 * Says who comes, calls the person, and ends the flow: when they are done, the citizen begins anew. Out of hours it says so,
 * and calls them all the same, unless the author leads on from there.
 */
export function compile(data: HandOverData, node: CompileNode): Record<string, StateJson> {
  const { text, reason, hours, holidays = true } = data;
  const meta = { node: node.id };
  const called = (...said: StateJson['entry'] & object): StateJson => ({
    entry: [...said, act.handOver(reason)],
    always: [go(node.end)],
    meta,
  });
  if (hours === undefined) return { [node.id]: called(act.say({ text })) };
  const when: OfficeHours = { hours, holidays };
  const isAway = ownGuard('hand-over.closed', when);
  const away = node.wired('away') ? node.to('away') : node.state('away');
  return {
    [node.id]: { always: [go(away, { if: isAway }), go(node.state('call'))], meta },
    [node.state('call')]: called(act.say({ text })),
    ...(node.wired('away')
      ? {}
      : {
          [node.state('away')]: called(
            ownAction('hand-over.away', { ...when, ...(data.away === undefined ? {} : { text: data.away }) }),
          ),
        }),
  };
}
