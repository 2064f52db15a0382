/** OAuth v4: the consent page, codes for ten minutes, token pairs. */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answer } from './answer.ts';
import { MINUTE } from './clock.ts';
import type { App, Oa } from './identities.ts';
import { ACCESS_LIFE, type Pair } from './tokens.ts';
import type { World } from './world.ts';

const CODE_LIFE = 10 * MINUTE;

interface Code {
  oa: Oa;
  challenge?: string;
  at: number;
  used: boolean;
}

export interface Consent {
  /** What the administrator's browser is sent to after "Cho phép", or the error page's words. */
  grant(link: URL, oa: Oa): { location: string } | { errorName: string };
}

export function createConsent(world: World): Consent & { spend(code: string): Code | 'unknown' | 'expired' } {
  const codes = new Map<string, Code>();
  return {
    grant(link, oa) {
      const query = link.searchParams;
      const redirect = query.get('redirect_uri') ?? '';
      if (query.get('app_id') !== oa.app.id) return { errorName: 'Invalid app id' };
      if (oa.app.callback !== redirect) return { errorName: 'Invalid redirect uri' };
      const challenge = query.get('code_challenge');
      const code = world.random.hex(40);
      codes.set(code, { oa, at: world.clock.now(), used: false, ...(challenge ? { challenge } : {}) });
      const location = new URL(redirect);
      location.searchParams.set('code', code);
      location.searchParams.set('oa_id', oa.id);
      const state = query.get('state');
      if (state) location.searchParams.set('state', state);
      world.journal.add({ kind: 'oauth', what: 'consent', oa: oa.id });
      return { location: location.href };
    },
    spend(code) {
      const known = codes.get(code);
      if (!known || known.used) return 'unknown';
      known.used = true;
      return world.clock.now() >= known.at + CODE_LIFE ? 'expired' : known;
    },
  };
}

export function oauthRoutes(world: World, consent: ReturnType<typeof createConsent>) {
  return async (server: FastifyInstance): Promise<void> => {
    server.post('/v4/oa/access_token', (request, reply) =>
      answer(world, 'token', request, reply, () => exchange(world, consent, request)),
    );
  };
}

function exchange(world: World, consent: ReturnType<typeof createConsent>, request: FastifyRequest): Answer {
  const secret = request.headers.secret_key;
  if (typeof secret !== 'string')
    return { error: 404, reason: 'empty api: no header secret_key', status: 404 };
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return failure(-14002, 'Content-Type is not a form');
  const form = new URLSearchParams(String(request.body ?? ''));
  const app = world.apps.get(form.get('app_id') ?? '');
  if (!app) return failure(-14001, 'Invalid app id');
  if (app.secret !== secret) return failure(-14004, 'Invalid secret key');
  if (form.get('grant_type') === 'authorization_code') return byCode(world, consent, app, form);
  if (form.get('grant_type') === 'refresh_token') return byRefresh(world, app, form);
  return failure(-118, 'Invalid grant type');
}

function byCode(
  world: World,
  consent: ReturnType<typeof createConsent>,
  app: App,
  form: URLSearchParams,
): Answer {
  const code = consent.spend(form.get('code') ?? '');
  if (code === 'unknown') return failure(-14005, 'Invalid authorization code');
  if (code === 'expired') return failure(-14019, 'Authorization code has expired');
  if (code.oa.app !== app) return failure(-14005, 'Invalid authorization code');
  if (code.challenge !== undefined && code.challenge !== challengeOf(form.get('code_verifier') ?? ''))
    return failure(-14003, 'Invalid code verifier');
  world.journal.add({ kind: 'oauth', what: 'code', oa: code.oa.id });
  return pair(world, world.tokens.issue(code.oa));
}

function byRefresh(world: World, app: App, form: URLSearchParams): Answer {
  const token = form.get('refresh_token') ?? '';
  const taken = world.tokens.spendRefresh(token, app.id);
  if ('code' in taken) return failure(taken.code, taken.reason);
  world.journal.add({ kind: 'oauth', what: 'refresh', oa: taken.oa.id });
  return pair(world, world.tokens.issue(taken.oa));
}

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

function pair(world: World, issued: Pair): Answer {
  const fields = {
    access_token: issued.accessToken,
    refresh_token: issued.refreshToken,
    expires_in: String(ACCESS_LIFE / 1_000),
  };
  return {
    error: 0,
    bare: true,
    data: world.settings.tokenReply === 'flat' ? fields : { error: 0, data: fields },
  };
}

function failure(error: number, name: string): Answer {
  const fields = { error_name: name, error_reason: name, error_description: name, ref_doc: '' };
  return { error, reason: name, fields };
}
