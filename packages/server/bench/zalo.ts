/** A Zalo that takes every message at once and knows when: as little as can answer. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** When a message to each contact was last taken, ms since 1970 with fractions, and how many there were. */
let taken: Record<string, number> = {};
let count = 0;
const now = () => performance.timeOrigin + performance.now();

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(answer(request.url ?? '', body));
  });
});

function answer(url: string, body: string): string {
  if (url === '/bench/taken') {
    const answered = JSON.stringify({ taken, count });
    taken = {};
    count = 0;
    return answered;
  }
  if (!url.startsWith('/v3.0/oa/message')) return JSON.stringify({ error: 0, message: 'Success', data: [] });
  const { recipient } = JSON.parse(body) as { recipient: { user_id: string } };
  taken[recipient.user_id] = now();
  count++;
  const data = { message_id: `m${count}`, user_id: recipient.user_id };
  return JSON.stringify({ error: 0, message: 'Success', data });
}

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`listening ${(server.address() as AddressInfo).port}`));
