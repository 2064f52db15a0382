import type { FastifyInstance } from 'fastify';
import { commonError } from '../errors.ts';

/**
 * Reads JSON bodies as Fastify does, refusing names that careless copies would turn into a prototype; but says that it is the
 * name, and where it stands, since such a body is JSON like any other. A byte order mark in front is not counted.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const read = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body).replace(/^\uFEFF/, '');
    read(request, text, (error, value) => {
      const place = error === null ? undefined : forbiddenIn(text);
      done(place === undefined ? error : commonError('request.forbidden-name', { pointer: place }), value);
    });
  });
}

/** JSON pointer to the first forbidden name; undefined where there is none or the text is no JSON. */
function forbiddenIn(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  // A list of its own: a body may be nested deeper than calls can be.
  const open: { value: unknown; pointer: string }[] = [{ value: body, pointer: '' }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue;
    for (const [key, value] of Object.entries(at.value)) {
      const pointer = `${at.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const isPrototype =
        key === 'constructor' &&
        typeof value === 'object' &&
        value !== null &&
        Object.hasOwn(value, 'prototype');
      if (key === '__proto__' || isPrototype) return pointer.slice(0, LONGEST_POINTER);
      open.push({ value, pointer });
    }
  }
  return undefined;
}

/** Longer ones tell nobody where to look. */
const LONGEST_POINTER = 500;
