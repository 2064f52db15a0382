/** What every call to the OpenAPI passes first, in this order: token, then rate. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, refuse } from './answer.ts';
import { MINUTE } from './clock.ts';
import type { App, Oa } from './identities.ts';
import type { World } from './world.ts';

export interface Gate {
  /** The account that calls, or why not. Writes the two rate headers. */
  enter(request: FastifyRequest, reply: FastifyReply): { oa: Oa } | { refused: Answer };
}

export function createGate(world: World): Gate {
  const calls = new Map<App, { minute: number; count: number }>();

  function overRate(app: App, reply: FastifyReply): boolean {
    const minute = Math.floor(world.clock.now() / MINUTE);
    const seen = calls.get(app);
    const count = seen?.minute === minute ? seen.count + 1 : 1;
    calls.set(app, { minute, count });
    const limit = world.settings.ratePerMinute;
    reply.header('X-RateLimit-Limit', String(limit));
    reply.header('X-RateLimit-Remain', String(Math.max(0, limit - count)));
    return count > limit;
  }

  return {
    enter(request, reply) {
      const token = request.headers.access_token;
      // In the query the live service answers as if the path were unknown.
      if (typeof token !== 'string' || token === '') return { refused: notFound('no header access_token') };
      const known = world.tokens.checkAccess(token);
      if ('code' in known) return { refused: refuse(known.code, known.reason) };
      const { app } = known.oa;
      if (!app.active) return { refused: refuse(-209, 'Application is not active') };
      if (overRate(app, reply))
        return { refused: refuse(-32, 'Your application has reached the limit of calls') };
      return { oa: known.oa };
    },
  };
}

const notFound = (reason: string): Answer => ({
  error: 404,
  reason: `empty api: ${reason}`,
  status: 404,
});
