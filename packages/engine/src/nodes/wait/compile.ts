import type { StateJson } from '../../compile/machine-json.ts';
import { act, go, ownAction, ownGuard } from '../../compile/vocabulary.ts';
import type { CompileNode } from '../../node-type/definition.ts';
import type { WaitData } from './schema.ts';

/**
 * A state that waits: for its deadline, for a reply, or for whichever comes first. Until a day and time it is a second state, so
 * that what is past already is left at once.
 */
export function compile(data: WaitData, node: CompileNode): Record<string, StateJson> {
  const said = data.text === undefined ? [] : [act.say({ text: data.text })];
  if (data.kind !== 'until') {
    const timer = data.minutes === undefined ? [] : [act.timer(node.id, { minutes: data.minutes })];
    return { [node.id]: waiting(data, node, [...said, ...timer]) };
  }
  const until = {
    day: data.day ?? '',
    ...(data.time === undefined ? {} : { time: data.time }),
    before: data.before ?? 0,
  };
  const state = node.state('until');
  const passed = node.wired('passed') ? node.to('passed') : node.to('done');
  return {
    [node.id]: {
      always: [go(passed, { if: ownGuard('wait.past', until) }), go(state)],
      meta: { node: node.id },
    },
    [state]: waiting(data, node, [...said, act.timer(state, { minutes: 0 }), ownAction('wait.until', until)]),
  };
}

function waiting(
  { kind, reply, keep }: WaitData,
  node: CompileNode,
  entry: StateJson['entry'] = [],
): StateJson {
  const replies = kind === 'reply' || reply === 'leave';
  const kept = keep === undefined ? [] : [ownAction('wait.keep', { to: keep })];
  return {
    entry: [...entry],
    on: {
      timer: [go(node.to('done'))],
      ...(replies ? { answer: [go(node.to('replied'), { if: ownGuard('wait.replied'), do: kept })] } : {}),
    },
    meta: { node: node.id, waits: replies ? 'text' : 'timer' },
  };
}
