import type { JsonValue } from '../json.ts';
import { valueAt } from '../node-type/pointer.ts';
import type { Scope } from '../template/render.ts';
import type { InboundEvent } from '../turn/event.ts';
import type { MachineContext } from '../turn/session.ts';
import type { Expect } from './expect.ts';
import { type MachineEvent, todayOf } from './machine-event.ts';
import type { Args } from './node-code.ts';
import { type Reading, readAnswer } from './reading.ts';

export type { Args };

export function scopeOf({ context, event }: Args): Scope {
  const { vars, language } = context;
  const { values } = event.frame;
  return language === undefined ? { vars, values } : { vars, values, language };
}

/** For what is kept, or goes to staff and other systems: in Vietnamese, whatever the citizen reads. */
export function keptScopeOf({ context, event }: Args): Scope {
  return { vars: context.vars, values: event.frame.values };
}

/** What the citizen said, when this event is about that. */
export function saidIn(event: MachineEvent): InboundEvent | undefined {
  return event.type === 'answer' || event.type === 'miss' || event.type === 'begin' ? event.said : undefined;
}

/** A part of the effect's result; undefined when there is none or it failed. */
export function outputAt(event: MachineEvent, pointer: string): JsonValue | undefined {
  if (event.type !== 'result' || !event.result.ok) return undefined;
  const value = valueAt(event.result.output, pointer);
  return value === undefined ? undefined : (value as JsonValue);
}

interface Read {
  offered: MachineContext['offered'];
  shown: number | undefined;
  held: JsonValue | undefined;
  expect: Expect;
  reading: Reading;
}

/** Twenty guards of one menu ask the same question; it is answered once per event and offer. Only of the event at hand. */
let reads: { said: InboundEvent | undefined; known: Read[] } = { said: undefined, known: [] };

/** Expectations of one machine are shared objects (see `machineOf`); others are told apart by what they hold. */
function same(one: Expect, other: Expect): boolean {
  return one === other || (one.kind === other.kind && JSON.stringify(one) === JSON.stringify(other));
}

/** The answer that an event carries to a question that expects this. */
export function readingOf(args: Args, expect: Expect): Reading {
  const said = saidIn(args.event);
  if (said === undefined) return { kind: 'none' };
  const { offered, shown } = args.context;
  if (reads.said !== said) reads = { said, known: [] };
  const held = 'variable' in expect ? args.context.vars[expect.variable] : undefined;
  for (const one of reads.known) {
    const isSame = one.offered === offered && one.shown === shown && one.held === held;
    if (isSame && same(one.expect, expect)) return one.reading;
  }
  const reading = readAnswer(
    expect,
    said,
    { offered, ...(shown === undefined ? {} : { shown }), held },
    todayOf(args.event.frame),
  );
  reads.known.push({ offered, shown, held, expect, reading });
  return reading;
}
