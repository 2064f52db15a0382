/** What any webhook of Zalo costs at the least: raw body, SHA-256, JSON.parse, 200. Prints its port. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

const secret = process.argv[2] ?? '';
const app = Fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.post('/webhooks/zalo', async (request, reply) => {
  const body = request.body as Buffer;
  const event = JSON.parse(body.toString('utf8')) as { app_id: string; timestamp: string };
  const due = createHash('sha256').update(event.app_id).update(body).update(event.timestamp).update(secret);
  const given = String(request.headers['x-zevent-signature']).slice('mac='.length);
  const good = timingSafeEqual(due.digest(), Buffer.from(given, 'hex'));
  return reply
    .code(good ? 200 : 401)
    .header('content-type', 'application/json')
    .send('{}');
});
await app.listen({ host: '127.0.0.1', port: 0 });
console.log(`listening ${(app.server.address() as AddressInfo).port}`);
