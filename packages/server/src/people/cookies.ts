import { timingSafeEqual } from 'node:crypto';
// Adds the cookies of a request to Fastify's types.
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Secrets } from '../secrets/index.ts';

const DEVICE_S = 180 * 24 * 3_600;

/** The cookies of sign-in: the session's, and one that marks a browser in which a person has signed in before. */
export interface Cookies {
  token(request: FastifyRequest): string | undefined;
  set(request: FastifyRequest, reply: FastifyReply, session: { token: string; person: string }): void;
  clear(request: FastifyRequest, reply: FastifyReply): void;
  knows(request: FastifyRequest, person: string): boolean;
}

/**
 * With https the names begin with `__Host-`: no other host of the domain can set them. Without it (a first try on
 * one's own machine) browsers would refuse such names.
 */
export function createCookies(publicUrl: string | undefined, secrets: Pick<Secrets, 'lookup'>): Cookies {
  const secure = (request: FastifyRequest): boolean =>
    publicUrl === undefined ? request.protocol === 'https' : publicUrl.startsWith('https:');
  const named = (request: FastifyRequest, name: string) => (secure(request) ? `__Host-${name}` : name);
  const options = (request: FastifyRequest) =>
    ({ path: '/', httpOnly: true, sameSite: 'lax', secure: secure(request) }) as const;
  const device = (person: string) => secrets.lookup(`device|${person}`);

  return {
    token: (request) => request.cookies[named(request, 'danloi')],
    set(request, reply, { token, person }) {
      reply.setCookie(named(request, 'danloi-device'), device(person), {
        ...options(request),
        maxAge: DEVICE_S,
      });
      reply.setCookie(named(request, 'danloi'), token, options(request));
    },
    clear: (request, reply) => {
      reply.clearCookie(named(request, 'danloi'), options(request));
    },
    knows(request, person) {
      const shown = Buffer.from(request.cookies[named(request, 'danloi-device')] ?? '');
      const own = Buffer.from(device(person));
      return shown.length === own.length && timingSafeEqual(shown, own);
    },
  };
}
