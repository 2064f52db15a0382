import type { LoadedMachine } from '../compile/load.ts';
import type { SessionState } from './session.ts';

/**
 * The same contact in another version of the same flow, at the same step; undefined where that step is gone there, or waits for
 * something else. Nothing is said and nothing asked again. Answers stay where the version still keeps them under the same name and
 * type; the way back passes over what is gone.
 */
export function movedTo(
  session: SessionState,
  to: LoadedMachine,
  from: LoadedMachine | undefined,
): SessionState | undefined {
  const { flow, state, context } = session;
  const there = to.state(state);
  if (flow?.id !== to.flow.id || there?.on === undefined) return undefined;
  const here = from?.state(state);
  if (here !== undefined && (here.meta?.node !== there.meta?.node || here.meta?.waits !== there.meta?.waits))
    return undefined;
  const vars = Object.entries(context.vars).filter(
    ([name]) => to.typeOf(name) !== undefined && (!from || from.typeOf(name) === to.typeOf(name)),
  );
  const { trail, ...rest } = context;
  const known = trail?.filter((name) => to.state(name) !== undefined);
  return {
    ...session,
    flow: { id: flow.id, version: to.flow.version },
    context: { ...rest, vars: Object.fromEntries(vars), ...(known === undefined ? {} : { trail: known }) },
  };
}

/** The contact in no flow any more; what is known of them beyond it stays. */
export function leftFlow(session: SessionState): SessionState {
  const { flow: _flow, state: _state, context, ...rest } = session;
  const { memory, language } = context;
  return {
    ...rest,
    context: {
      ...{ vars: {}, offered: [], tries: 0 },
      ...(memory === undefined ? {} : { memory }),
      ...(language === undefined ? {} : { language }),
    },
  };
}
