import { type Platform, pause } from './platform.ts';

/** Work that a part of the server does by itself, over and over, while it runs. */
export interface Rounds {
  /** Asked for within a round that takes long: shall it go on? */
  running(): boolean;
  start(): void;
  /** No further round begins; resolves when the one in hand has ended. */
  stop(): Promise<void>;
}

/**
 * One round after the other, `everyMs` between them, the first after `firstMs`. A round that fails is told to `failed`, and
 * the next one comes all the same.
 */
export function createRounds(given: {
  platform: Pick<Platform, 'after'>;
  everyMs: number;
  firstMs?: number;
  round(): Promise<void>;
  failed(error: unknown): void;
}): Rounds {
  const { platform, everyMs, firstMs = 0, round, failed } = given;
  let running = false;
  let inHand = Promise.resolve();

  async function loop(): Promise<void> {
    if (firstMs > 0) await pause(platform, firstMs);
    while (running) {
      inHand = round().catch(failed);
      await inHand;
      if (running) await pause(platform, everyMs);
    }
  }

  return {
    running: () => running,
    start() {
      if (running) return;
      running = true;
      void loop();
    },
    async stop() {
      running = false;
      await inHand;
    },
  };
}
