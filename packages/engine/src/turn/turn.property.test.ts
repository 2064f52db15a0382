import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { MAX_EFFECTS, MAX_STEPS } from '../compile/bounds.ts';
import { compileFlow } from '../compile/compile.ts';
import { loadMachine, machineOf } from '../compile/load.ts';
import type { Emitted } from '../compile/machine-event.ts';
import { parseFlow, serialiseFlow } from '../flow/index.ts';
import { lintFlow } from '../lint/lint.ts';
import { type Act, anyActs, plainActs, randomFlow, registry } from '../testing/random-flows.testing.ts';
import type { Effect } from './effect.ts';
import type { InboundEvent } from './event.ts';
import { TurnError } from './result.ts';
import { newSession, type OfferedOption, type SessionState } from './session.ts';
import { turn } from './turn.ts';
import { prepareTriggers, type TurnWorld } from './world.ts';

const NOW = Date.UTC(2026, 10, 25, 2);
const VALUES = { ten: 'Công an phường' };

function worldFor(flow: Parameters<typeof compileFlow>[0]): TurnWorld {
  const compiled = compileFlow(flow, registry, '1');
  const machine = loadMachine(compiled, registry);
  const only = (id: string) => (id === flow.id ? machine : undefined);
  return { triggers: prepareTriggers([compiled]), live: only, machine: only, values: VALUES };
}

function eventOf(act: Act, index: number, offered: readonly OfferedOption[]): InboundEvent {
  const base = { id: `e${index}`, at: NOW + index };
  switch (act.kind) {
    case 'text':
      return { ...base, kind: 'text', text: act.text };
    case 'tap':
      return {
        ...base,
        kind: 'text',
        text: offered[act.place % Math.max(1, offered.length)]?.payload ?? 'x',
      };
    case 'images': {
      const media = Array.from({ length: act.count }, (_, at) => ({
        id: `m${index}-${at}`,
        kind: 'image' as const,
      }));
      return { ...base, kind: 'media', media };
    }
    case 'location':
      return { ...base, kind: 'location', latitude: 21.02, longitude: 105.84 };
    case 'sticker':
      return { ...base, kind: 'sticker' };
  }
}

/** The result of a turn, or the code with which it refused. */
function tried(world: TurnWorld, session: SessionState, event: InboundEvent) {
  try {
    return { ok: true, result: turn(world, session, event, event.at) } as const;
  } catch (error) {
    if (error instanceof TurnError) return { ok: false, code: error.code } as const;
    throw error;
  }
}

describe('a turn', () => {
  it('is total, bounded and the same every time, and leaves its session alone', () => {
    fc.assert(
      fc.property(randomFlow, anyActs, (flow, acts) => {
        const world = worldFor(flow);
        let session = newSession();
        acts.forEach((act, index) => {
          const event = eventOf(act, index, session.context.offered);
          const before = JSON.stringify(session);
          const first = tried(world, session, event);
          expect(JSON.stringify(session)).toBe(before);
          expect(JSON.stringify(tried(worldFor(flow), session, structuredClone(event)))).toBe(
            JSON.stringify(first),
          );
          if (!first.ok) {
            expect(first.code).toBe('turn.step-bound');
            return;
          }
          const { result } = first;
          expect(result.effects.length).toBeLessThanOrEqual(MAX_EFFECTS + 4);
          expect(result.path.length).toBeLessThanOrEqual(2 * MAX_STEPS);
          for (const effect of result.effects) {
            if (effect.kind === 'send') expect((effect.message.text ?? '').length).toBeLessThanOrEqual(2_000);
            if (effect.kind === 'send') expect(effect.message.buttons?.length ?? 0).toBeLessThanOrEqual(5);
          }
          session = result.session;
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is not changed by a round trip of the session through JSON', () => {
    fc.assert(
      fc.property(randomFlow, anyActs, (flow, acts) => {
        const world = worldFor(flow);
        let kept = newSession();
        let stored = newSession();
        acts.forEach((act, index) => {
          const event = eventOf(act, index, kept.context.offered);
          const one = tried(world, kept, event);
          const other = tried(world, stored, event);
          expect(other).toEqual(one);
          if (one.ok) kept = one.result.session;
          if (other.ok) stored = JSON.parse(JSON.stringify(other.result.session));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('answers as the compiled machine does under plain createActor', () => {
    fc.assert(
      fc.property(randomFlow, plainActs, (flow, acts) => {
        const world = worldFor(flow);
        const said: Effect[] = [];
        const compiled = compileFlow(flow, registry, '1');
        const actor = createActor(machineOf(compiled, registry));
        actor.subscribe({ error: () => undefined });
        actor.on('effect', (emitted) => {
          const event = emitted as Emitted;
          if (event.type === 'effect') said.push(event.effect);
        });
        actor.start();
        const begun = tried(world, newSession(), { id: 'b', at: NOW, kind: 'text', text: 'menu' });
        actor.send({ type: 'begin', vars: {}, frame: { id: 'b', now: NOW, values: VALUES } });
        // What the turn refuses, the actor stops at, or it stands in a round without a wait, where it hears nothing.
        const isStopped = () => {
          const { status, value } = actor.getSnapshot();
          return status === 'error' || compiled.machine.states[String(value)]?.on === undefined;
        };
        if (!begun.ok) {
          expect(isStopped()).toBe(true);
          return;
        }
        let { session } = begun.result;
        const ofNodes = (effects: readonly Effect[]) =>
          effects.flatMap((effect) =>
            effect.kind === 'send' && effect.node !== undefined ? [effect.message] : [],
          );
        const ofActor = () =>
          said.splice(0).flatMap((effect) => (effect.kind === 'send' ? [effect.message] : []));
        expect(ofActor()).toEqual(ofNodes(begun.result.effects));
        for (const [index, act] of acts.entries()) {
          if (session.flow === undefined) break;
          const event = eventOf(act, index, session.context.offered);
          const frame = { id: event.id, now: event.at, values: VALUES };
          const answer = { type: 'answer', said: event, frame };
          const snapshot = actor.getSnapshot();
          const turned = tried(world, session, event);
          // What the flow does not understand may choose from the help that was offered outside it.
          if (turned.ok && turned.result.session.misses <= session.misses && !snapshot.can(answer)) break;
          actor.send(snapshot.can(answer) ? answer : { type: 'miss', said: event, frame });
          if (!turned.ok) {
            expect(isStopped()).toBe(true);
            break;
          }
          expect(ofActor()).toEqual(ofNodes(turned.result.effects));
          session = turned.result.session;
          if (session.flow !== undefined) expect(actor.getSnapshot().value).toBe(session.state);
        }
        actor.stop();
      }),
      { numRuns: 150 },
    );
  });

  it('comes from a flow that compiles, lints and serialises the same every time', () => {
    fc.assert(
      fc.property(randomFlow, (flow) => {
        const compiled = JSON.stringify(compileFlow(flow, registry, '1'));
        const again = parseFlow(JSON.parse(serialiseFlow(flow)));
        if (!again.ok) throw new Error(JSON.stringify(again.problems));
        expect(serialiseFlow(again.flow)).toBe(serialiseFlow(flow));
        expect(JSON.stringify(compileFlow(structuredClone(flow), registry, '1'))).toBe(compiled);
        expect(JSON.stringify(JSON.parse(compiled))).toBe(compiled);
        expect(lintFlow(structuredClone(flow), registry)).toEqual(lintFlow(flow, registry));
      }),
      { numRuns: 100 },
    );
  });
});
