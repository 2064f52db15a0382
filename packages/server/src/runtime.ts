import type { Registry } from '@danloi/engine';
import type { Counter } from './numbers/index.ts';
import type { PerformDeps } from './outbox/deps.ts';
import { createLeases, createOutbox, type Outbox } from './outbox/index.ts';
import type { Platform } from './platform.ts';
import type { Secrets } from './secrets/index.ts';
import type { Store } from './store/store.ts';
import type { ToolsOf } from './tools.ts';
import {
  createReceiver,
  createRunEffect,
  createSessions,
  createTimers,
  createWorlds,
  type Receiver,
  realTurning,
  type Sessions,
  type Turning,
  type Worlds,
} from './turn/index.ts';

export interface RuntimeDeps extends Pick<PerformDeps, 'adapters' | 'fetchMedia' | 'forgetContact'> {
  store: Store;
  platform: Platform;
  secrets: Pick<Secrets, 'lookup'>;
  registry: Pick<Registry, 'effect' | 'types'>;
  /** What the effects of a contact's flows may use. */
  tools: ToolsOf;
  /** No other server uses this store (SQLite): what another process of ours left in hand is free at once. */
  exclusive: boolean;
  /** Counts passages of flows. */
  counter?: Pick<Counter, 'count'>;
  paidAllowed?: boolean;
  turning?: Turning;
  worlds?: Worlds;
  /** Estimated wait beyond which events are appended first and turned later. */
  calmMs?: number;
}

/** The running half of the server: events in, turns, everything out. */
export interface Runtime {
  receiver: Receiver;
  outbox: Outbox;
  worlds: Worlds;
  sessions: Sessions;
  start(): void;
  /** Ends what is in hand, within ten seconds; nothing is lost by ending sooner. */
  stop(): Promise<void>;
}

/** Puts the parts of the one path together. */
export function createRuntime(deps: RuntimeDeps): Runtime {
  const { store, platform, secrets } = deps;
  const leases = createLeases({ ...deps, owner: platform.randomId() });
  const sessions = createSessions({ store, platform, finish: leases });
  const worlds = deps.worlds ?? createWorlds(deps);
  const runEffect = createRunEffect(deps);
  const erasureId = (session: string) => secrets.lookup(`erasure ${session}`);
  const receiver = createReceiver({
    ...deps,
    sessions,
    worlds,
    runEffect,
    erasureId,
    turning: deps.turning ?? realTurning,
  });
  const outbox = createOutbox({
    ...deps,
    sessions,
    leases,
    receiver,
    runEffect,
    erasureId,
    paidAllowed: deps.paidAllowed ?? false,
  });
  const timers = createTimers({ store, platform, receiver, leases });
  return {
    receiver,
    outbox,
    worlds,
    sessions,
    start() {
      receiver.start();
      outbox.start();
      timers.start();
    },
    async stop() {
      // Together: what the outbox still writes would keep the other from coming to rest.
      await Promise.all([timers.stop(), outbox.stop(), receiver.stop()]);
    },
  };
}
