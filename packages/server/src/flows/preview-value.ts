import { clockOf, type Flow, type SessionState, type Text, typedValue } from '@danloi/engine';

const unread = (title: string): Text => ({
  vi: `Không đọc được giá trị mới của “${title}” nên giữ như cũ. Hãy nhập như người dân sẽ trả lời.`,
  en: `The new value of “${title}” could not be read, so it stays. Write it as a citizen would answer.`,
});

/** The session with another value for a variable, read as an answer is; with why not, where it cannot be. Empty text empties it. */
export function withValue(
  flow: Flow,
  session: SessionState,
  { name, value, at }: { name: string; value: string; at: number },
): { session: SessionState; wrong?: Text } {
  const variable = flow.variables.find((one) => one.name === name);
  if (variable === undefined) return { session, wrong: unread(name) };
  const today = clockOf(at).day;
  const empty = value.trim() === '';
  // Braces are the citizen's own here, never places to fill in.
  const text = value.trim().replaceAll('{{', '{ {');
  const read = empty ? null : typedValue(text, variable.type, { vars: {}, values: {} }, today);
  if (!empty && read === null) return { session, wrong: unread(variable.title) };
  const { context } = session;
  return { session: { ...session, context: { ...context, vars: { ...context.vars, [name]: read } } } };
}
