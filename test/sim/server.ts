import { openServices, type Services } from '@danloi/server';
import { Chance } from '../../packages/server/src/testing/chance.ts';
import type { Laws } from './laws.ts';
import { MISTAKES, type Planted, withMistake } from './planted.ts';
import type { Life, Scheduler } from './scheduler.ts';
import { CHANNEL, configOf } from './start-data.ts';
import { type StoreDeps, simulatedStore } from './store.ts';
import { notedTurning } from './turns.ts';
import { sending, type Zalo } from './zalo.ts';

export interface ServerDeps extends StoreDeps {
  scheduler: Scheduler;
  zalo: Zalo;
  laws: Laws;
  several: boolean;
  planted: Planted | undefined;
}

/** The whole server as it runs, in one life: only clock, chance, store and network are the simulation's. */
export async function startServer(deps: ServerDeps, life: Life, seed: number): Promise<Services> {
  const { scheduler, zalo, laws, planted } = deps;
  const store = simulatedStore(deps, life);
  const chance = new Chance(seed);
  const services = await openServices(
    configOf(deps.several),
    scheduler.platformFor(life, chance),
    isOfStore(planted) ? withMistake(store, planted) : store,
    {
      http: { request: (request) => zalo.request(life, request), close: async () => {} },
      turning: notedTurning(chance, (tried) => laws.note(tried)),
    },
  );
  const { adapter } = services.zalo;
  const { send } = adapter;
  adapter.send = (request) => {
    const about = { contact: request.contact, item: request.id };
    const { mayGoOn: _, ...blindly } = request;
    return sending.run(about, () =>
      send(planted === 'sends without looking at its lease' ? blindly : request),
    );
  };
  services.start();
  return services;
}

const isOfStore = (planted: Planted | undefined): planted is keyof typeof MISTAKES =>
  planted !== undefined && Object.hasOwn(MISTAKES, planted);

export const sessionOf = (contact: string): string => `${CHANNEL}/${contact}`;
