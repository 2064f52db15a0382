import { isConfidential, type SessionState, type TurnWorld, type Value } from '@danloi/engine';

/** Shorter values would take whole words out of what is said beside them. */
const LEAST = 3;
const HIDDEN = '•••';

/** The texts of sensitive and secret variables that a contact has filled in, as they may be said back to them. */
export function closedValues(
  world: Pick<TurnWorld, 'machine'>,
  ...states: readonly Pick<SessionState, 'flow' | 'context'>[]
): string[] {
  const found = new Set<string>();
  for (const { flow, context } of states) {
    const machine = flow && world.machine?.(flow.id, flow.version);
    if (machine === undefined) continue;
    for (const [name, value] of Object.entries(context.vars))
      if (isConfidential(machine.classOf(name))) collect(value, found);
  }
  return [...found];
}

function collect(value: Value, into: Set<string>): void {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = String(value).trim();
    if (text.length >= LEAST) into.add(text);
    const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (day) into.add(`${day[3]}/${day[2]}/${day[1]}`);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) if (part !== undefined) collect(part, into);
}

/** The text with dots in place of what is kept closed, numbers also where they stand in groups. */
export function withoutClosed(text: string, closed: readonly string[]): string {
  let shown = text;
  for (const value of closed) {
    shown = shown.replaceAll(value, HIDDEN);
    if (/^\d{6,}$/.test(value)) shown = shown.replace(inGroups(value), HIDDEN);
  }
  return shown;
}

const inGroups = (digits: string): RegExp => new RegExp([...digits].join('[ .-]?'), 'g');
