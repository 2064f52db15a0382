import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { handleError } from './error-handler.ts';
import { readJsonBodies } from './json-body.ts';

async function ask(payload: string) {
  const app = Fastify();
  app.setErrorHandler(handleError);
  readJsonBodies(app);
  app.post('/', async (request) => ({ got: request.body }));
  const headers = { 'content-type': 'application/json' };
  const answer = await app.inject({ method: 'POST', url: '/', payload, headers });
  await app.close();
  return answer.json<unknown>();
}

it('says where a forbidden name stands', async () => {
  expect(await ask('{"flow":{"nodes":[{"a/b":{"__proto__":1}}]}}')).toMatchObject({
    error: { code: 'request.forbidden-name', details: { pointer: '/flow/nodes/0/a~1b/__proto__' } },
  });
  expect(await ask('{"constructor":{"prototype":{}}}')).toMatchObject({
    error: { code: 'request.forbidden-name', details: { pointer: '/constructor' } },
  });
});

it('takes such words as values, and a byte order mark in front', async () => {
  expect(await ask('\uFEFF{"a":"__proto__"}')).toEqual({ got: { a: '__proto__' } });
});

it('tells what is no JSON from that, however deep', async () => {
  expect(await ask('{"__proto__":')).toMatchObject({ error: { code: 'request.not-json' } });
  const deep = `${'{"a":'.repeat(20_000)}{"__proto__":1}${'}'.repeat(20_000)}`;
  expect(await ask(deep)).toMatchObject({ error: { code: expect.stringMatching(/^request\./) } });
});
