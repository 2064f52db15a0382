import type { FastifyRequest } from 'fastify';
import { commonError } from '../errors.ts';

/**
 * Refuses requests that another site made a browser send. Browsers say where a request comes from; a program
 * without a browser sends neither header and may do without as long as it brings no cookie.
 */
export function assertSameOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  if (site !== undefined ? site === 'same-origin' : isOwn(origin, request, publicUrl)) return;
  if (site === undefined && origin === undefined && request.headers.cookie === undefined) return;
  throw commonError('request.cross-site');
}

function isOwn(origin: string | undefined, request: FastifyRequest, publicUrl: string | undefined): boolean {
  if (origin === undefined) return false;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  return origin === originOf(request, undefined);
}

/** Where people reach the server: the address that was set, else the one that they asked at. */
export const originOf = (request: FastifyRequest, publicUrl: string | undefined): string =>
  publicUrl ?? `${request.protocol}://${request.host}`;

/** Refuses a body that is neither JSON nor, where files are taken, a form: no body slips past its schema. */
export function assertMediaType(request: FastifyRequest, uploads: boolean): void {
  const type = request.headers['content-type'];
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (!hasBody && type === undefined) return;
  const wanted = uploads ? 'multipart/form-data' : 'application/json';
  if (type?.split(';', 1)[0]?.trim().toLowerCase() !== wanted) throw commonError('request.media-type');
}
