/** The compiled machine is the whole truth: under XState's plain actor every flow says and does what it does under `turn`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile/compile.ts';
import type { CompiledFlow } from '../compile/compiled-flow.ts';
import { type Flow, parseFlow } from '../flow/index.ts';
import { anyDeeds, anyFlow, type Deed, eventOf, plainDeeds } from '../testing/any-flows.testing.ts';
import { watch } from '../testing/beside-actor.testing.ts';
import { registry } from '../testing/random-flows.testing.ts';
import type { Effect } from './effect.ts';
import type { InboundEvent } from './event.ts';
import { TurnError } from './result.ts';
import { newSession, type SessionState } from './session.ts';
import { turn } from './turn.ts';
import { prepareTriggers, type TurnWorld } from './world.ts';

const NOW = Date.UTC(2026, 10, 25, 2);
const MINUTE = 60_000;
/** Each makes a flow, its machines and a conversation. More of them: `DANLOI_RUNS=2000`. */
const RUNS = Number(process.env.DANLOI_RUNS ?? 80);
const TIMEOUT = 60_000 + RUNS * 500;

/** Talks with the flows, the actor beside; gives how many words of flows were said. */
function talk(
  compiled: readonly CompiledFlow[],
  deeds: readonly Deed[],
  first: string,
  commands: boolean,
): number {
  const { machines, follow } = watch(compiled, registry);
  const world: TurnWorld = {
    triggers: prepareTriggers(compiled),
    live: (id) => machines.get(id),
    machine: (id) => machines.get(id),
    values: { ten: 'Công an phường' },
  };
  const asked = new Map<string, string>();
  let session: SessionState = newSession();
  let said = 0;
  const take = (event: InboundEvent) => {
    let effects: readonly Effect[] = [];
    try {
      const result = turn(world, session, event, event.at);
      session = JSON.parse(JSON.stringify(result.session));
      ({ effects } = result);
    } catch (error) {
      if (!(error instanceof TurnError)) throw error;
      session = newSession();
    }
    for (const effect of effects) {
      if (effect.kind === 'call') asked.set(effect.id, effect.name);
      if (effect.kind === 'send' && effect.node !== undefined) said += 1;
    }
    follow(commands);
  };
  take({ id: 'b', at: NOW, kind: 'text', text: first });
  deeds.forEach((deed, at) => {
    const now = NOW + (at + 1) * MINUTE;
    take(eventOf(deed, at, session, asked, now));
  });
  return said;
}

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'templates');
const templates = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name): Flow => {
    const parsed = parseFlow(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.flow;
  });
const flows = new Map(templates.map((flow) => [flow.id, flow]));
const compiled = templates.map((flow) => compileFlow(flow, registry, '1', { flows }));

describe('under a plain createActor', { timeout: TIMEOUT }, () => {
  it('every random flow goes as under turn', () => {
    let said = 0;
    fc.assert(
      fc.property(anyFlow, plainDeeds, (flow, deeds) => {
        said += talk([compileFlow(flow, registry, '1')], deeds, 'menu', false);
      }),
      { numRuns: RUNS },
    );
    expect(said).toBeGreaterThan(RUNS);
  });

  it('and from wherever a command has put the contact', () => {
    fc.assert(
      fc.property(anyFlow, anyDeeds, (flow, deeds) => {
        talk([compileFlow(flow, registry, '1')], deeds, 'menu', true);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it.each(compiled.map(({ flow, triggers }) => [flow.id, triggers] as const))(
    'the template %s goes as under turn',
    (_, triggers) => {
      const words = triggers.flatMap((trigger) => (trigger.kind === 'keyword' ? trigger.words : []));
      let said = 0;
      fc.assert(
        fc.property(fc.constantFrom(...words, 'menu'), plainDeeds, (first, deeds) => {
          said += talk(compiled, deeds, first, false);
        }),
        { numRuns: RUNS / 4 },
      );
      expect(said).toBeGreaterThan(RUNS / 4);
    },
  );
});
