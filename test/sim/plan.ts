import { Chance } from '../../packages/server/src/testing/chance.ts';

/** All that decides a history. */
export interface Plan {
  seed: number;
  servers: number;
  contacts: number;
  /** Steps of the scheduler while faults come; then all is calm until nothing is left to do. */
  steps: number;
  /** Deaths of a server, each at a step that the seed chooses. */
  crashes: number;
  /** Servers that stand still for up to a minute and wake up. */
  freezes: number;
  /** How often a call to the store fails or takes long. */
  store: number;
  /** How often a call to Zalo or to another system goes wrong. */
  network: number;
  /** How often Zalo delivers an event again, late or out of order. */
  delivery: number;
  /** The wall clocks of the servers differ by up to so much. */
  skewMs: number;
  /** Zalo's access tokens live so long; 0: longer than the history. */
  tokenMs: number;
  /** Only the n-th call to the outside fails, in this way; everything else goes well. */
  nth?: { call: 'store' | 'network'; n: number; how: 'not-done' | 'done-but-unknown' | 'slow' };
}

/** Everything goes wrong at once, and often: for mistakes that show in few histories. */
export function harshPlanOf(seed: number, steps: number): Plan {
  return {
    ...{ seed, steps, servers: 2 + (seed % 2), contacts: 4 },
    ...{ crashes: 10, freezes: 12, store: 0.01, network: 0.1, delivery: 0.1, skewMs: 500, tokenMs: 15_000 },
  };
}

/** The mixture of faults of a seed: each history lacks some kinds, since one fault may hide another. */
export function planOf(seed: number, steps: number): Plan {
  const chance = new Chance(seed * 31 + 7);
  const some = (rate: number) => (chance.happens(0.6) ? rate * (0.2 + chance.next()) : 0);
  const servers = 1 + chance.below(3);
  return {
    seed,
    servers,
    contacts: 1 + chance.below(6),
    steps,
    crashes: chance.happens(0.7) ? 1 + chance.below(5) : 0,
    freezes: servers > 1 && chance.happens(0.6) ? 1 + chance.below(8) : 0,
    store: some(0.02),
    network: some(0.15),
    delivery: some(0.3),
    skewMs: chance.happens(0.5) ? chance.below(900) : 0,
    tokenMs: chance.happens(0.5) ? 20_000 + chance.below(60_000) : 0,
  };
}
