import Type, { type Static } from 'typebox';
import { VariableType } from '../../flow/schema.ts';

/** A part of the address: what the author wrote goes in as it is, what a variable holds is encoded. */
const UrlPart = Type.Object({ text: Type.String(), encode: Type.Boolean() });

const Field = Type.Object({ name: Type.String(), value: Type.Unknown() });

/** What the step asks for, its templates filled in. */
export const RequestInput = Type.Object({
  method: Type.Unsafe<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>(Type.String()),
  url: Type.Array(UrlPart),
  headers: Type.Array(
    Type.Object({ name: Type.String(), value: Type.String(), secret: Type.Optional(Type.String()) }),
  ),
  send: Type.Union([
    Type.Object({ as: Type.Literal('none') }),
    Type.Object({ as: Type.Literal('fields'), fields: Type.Array(Field) }),
    Type.Object({ as: Type.Literal('form'), fields: Type.Array(Field) }),
    Type.Object({ as: Type.Literal('text'), text: Type.String() }),
  ]),
  /** Which part of the answer goes into a variable of which type. */
  keep: Type.Array(Type.Object({ from: Type.String(), to: Type.String(), type: VariableType })),
  timeoutMs: Type.Integer(),
  tries: Type.Integer(),
});
export type RequestInput = Static<typeof RequestInput>;

/** What came of it; `values` by the name of their variable. */
export const RequestOutput = Type.Object({
  outcome: Type.Union([
    Type.Literal('ok'),
    Type.Literal('not-found'),
    Type.Literal('refused'),
    Type.Literal('no-answer'),
    Type.Literal('unreadable'),
    Type.Literal('failed'),
  ]),
  values: Type.Record(Type.String(), Type.Unknown()),
});
export type RequestOutput = Static<typeof RequestOutput>;
