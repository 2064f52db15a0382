import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';

/** A store that takes longer to commit is not ready. */
const READY_WITHIN_MS = 1_500;

/** `/healthz`: the process answers. `/readyz`: it can commit now and is not about to stop. */
export function registerHealth(
  app: FastifyInstance,
  deps: { store: Store; platform: Platform; stopping(): boolean },
): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_, reply) => {
    if (deps.stopping()) return reply.status(503).send({ ok: false, reason: 'stopping' });
    const late = new Promise<false>(
      (resolve) => void deps.platform.after(READY_WITHIN_MS, () => resolve(false)),
    );
    const committed = deps.store.ping().then(
      () => true,
      () => false,
    );
    const ready = await Promise.race([committed, late]);
    return ready ? { ok: true } : reply.status(503).send({ ok: false, reason: 'store' });
  });
}
