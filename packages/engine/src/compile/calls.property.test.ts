import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Flow } from '../flow/schema.ts';
import { type Act, plainActs, randomFlow, registry } from '../testing/random-flows.testing.ts';
import { TurnError } from '../turn/result.ts';
import { newSession, type OfferedOption, type SessionState } from '../turn/session.ts';
import { turn } from '../turn/turn.ts';
import { prepareTriggers, type TurnWorld } from '../turn/world.ts';
import { compileFlow } from './compile.ts';
import { loadMachine } from './load.ts';

const NOW = Date.UTC(2026, 10, 25, 2);

function worldOf(flow: Flow, called: Flow): TurnWorld {
  const compiled = compileFlow(flow, registry, '1', { flows: new Map([[called.id, called]]) });
  const machine = loadMachine(compiled, registry);
  const only = (id: string) => (id === flow.id ? machine : undefined);
  return { triggers: prepareTriggers([compiled]), live: only, machine: only, values: {} };
}

function textOf(act: Act, offered: readonly OfferedOption[]): string {
  if (act.kind === 'text') return act.text;
  return act.kind === 'tap' ? (offered[act.place % Math.max(1, offered.length)]?.payload ?? 'x') : 'ảnh';
}

/** All that the citizen sees, without the payloads of buttons; undefined where the bound of steps was met. */
function seen(world: TurnWorld, acts: readonly Act[]): string[] | undefined {
  let session: SessionState = newSession();
  const lines: string[] = [];
  for (const [index, act] of acts.entries()) {
    const event = {
      id: `e${index}`,
      at: NOW + index,
      kind: 'text',
      text: textOf(act, session.context.offered),
    } as const;
    try {
      const result = turn(world, session, event, event.at);
      session = JSON.parse(JSON.stringify(result.session));
      lines.push(
        ...result.effects.map((effect) =>
          JSON.stringify(effect, (key, value) =>
            key === 'payload' || key === 'node' || key === 'id' ? undefined : value,
          ),
        ),
      );
    } catch (error) {
      if (error instanceof TurnError && error.code === 'turn.step-bound') return undefined;
      throw error;
    }
  }
  return lines;
}

it('a flow reads the same to the citizen when another calls it, whatever its variables are called there', () => {
  fc.assert(
    fc.property(randomFlow, plainActs, (called, acts) => {
      const caller: Flow = {
        ...called,
        id: 'goi',
        start: 'goi',
        nodes: [
          {
            id: 'goi',
            type: 'call-flow',
            name: '',
            data: { flow: called.id, inputs: [], results: [] },
            position: { x: 0, y: 0 },
          },
        ],
        edges: [],
      };
      const direct = seen(worldOf(called, called), acts);
      const through = seen(worldOf(caller, called), acts);
      fc.pre(direct !== undefined && through !== undefined);
      expect(through).toEqual(direct);
    }),
    { numRuns: 100 },
  );
});
