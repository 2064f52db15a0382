/** What goes wrong on the way, on demand or by a seeded chance per call. */
import type { Journal } from './journal.ts';
import type { Random } from './random.ts';

/** Faults that strike before the request has any effect. */
const before = [
  'http-500',
  'http-502-html',
  'hang-before',
  'reset-before',
  'code-32',
  'code-32-oa',
  'code-200',
  'code-216',
  'code-220',
] as const;
/** Faults that strike after the effect: the client cannot know that it happened. */
const after = ['hang-after', 'reset-after', 'late', 'empty-200', 'truncated-json', 'error-as-text'] as const;

export type Fault = (typeof before)[number] | (typeof after)[number];
export type Endpoint = 'send' | 'upload' | 'users' | 'history' | 'token';

export interface Faults {
  /** The next `times` calls of the endpoint meet the fault. */
  next(endpoint: Endpoint, fault: Fault, times?: number): void;
  /** Each call of the endpoint meets one of the faults with this probability. */
  byChance(endpoint: Endpoint, probability: number, faults: readonly Fault[]): void;
  /** No more faults. */
  calm(): void;
  take(endpoint: Endpoint): Fault | undefined;
}

export const isBefore = (fault: Fault): boolean => (before as readonly Fault[]).includes(fault);

export function createFaults(journal: Journal, random: Random): Faults {
  let queue: { endpoint: Endpoint; fault: Fault }[] = [];
  const chances = new Map<Endpoint, { probability: number; faults: readonly Fault[] }>();

  function choose(endpoint: Endpoint): Fault | undefined {
    const waiting = queue.find((item) => item.endpoint === endpoint);
    if (waiting) {
      queue = queue.filter((item) => item !== waiting);
      return waiting.fault;
    }
    const chance = chances.get(endpoint);
    return chance && random.chance(chance.probability) ? random.pick(chance.faults) : undefined;
  }

  return {
    next(endpoint, fault, times = 1) {
      for (let i = 0; i < times; i++) queue.push({ endpoint, fault });
    },
    byChance(endpoint, probability, faults) {
      chances.set(endpoint, { probability, faults });
    },
    calm() {
      queue = [];
      chances.clear();
    },
    take(endpoint) {
      const fault = choose(endpoint);
      if (fault) journal.add({ kind: 'fault', endpoint, fault, applied: !isBefore(fault) });
      return fault;
    },
  };
}
