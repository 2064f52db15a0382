import { newSession, type SessionState } from '@danloi/engine';
import Type from 'typebox';
import Value from 'typebox/value';

const Offered = Type.Array(Type.Object({ id: Type.String(), label: Type.String(), payload: Type.String() }));

/** The outline of a session: what a turn reads without looking twice. */
const Outline = Type.Object({
  flow: Type.Optional(Type.Object({ id: Type.String(), version: Type.String() })),
  context: Type.Object({
    vars: Type.Record(Type.String(), Type.Unknown()),
    offered: Offered,
    tries: Type.Integer({ minimum: 0 }),
  }),
  misses: Type.Integer({ minimum: 0 }),
  suggested: Type.Optional(Offered),
});

/** The session that the browser gives back; anything else begins a new chat. */
export function sessionFrom(given: unknown): SessionState {
  return Value.Check(Outline, given) ? (given as SessionState) : newSession();
}
