/** The page where a person chats as a citizen, and the few calls it makes. Loopback only, like all of the emulator. */
import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Citizen } from '../citizen.ts';
import type { Emulator } from '../emulator.ts';
import { type Act, act } from './act.ts';
import { conversationOf } from './conversation.ts';

export interface Desk {
  zalo: Emulator;
  citizens: Map<string, Citizen>;
  /** What to type into Dẫn Lối. */
  settings(): { title: string; value: string }[];
  connected(): boolean;
  addCitizen(): Citizen;
}

const pages: Record<string, [file: string, type: string]> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
};

export async function pageRoutes(server: FastifyInstance, desk: Desk): Promise<void> {
  for (const [path, [file, type]] of Object.entries(pages))
    server.get(path, (_request, reply) =>
      reply.type(type).send(createReadStream(new URL(`page/${file}`, import.meta.url))),
    );
  server.get('/by-hand/state', () => ({
    connected: desk.connected(),
    settings: desk.settings(),
    citizens: [...desk.citizens.values()].map((citizen) => ({ id: citizen.id, name: citizen.user.name })),
    oaName: [...desk.zalo.world.oas.values()][0]?.name,
    refusals: desk.zalo.refusals.unexpected().slice(-5),
  }));
  server.post('/by-hand/citizens', () => ({ id: desk.addCitizen().id }));
  server.get('/by-hand/citizens/:id', (request, reply) => {
    const citizen = citizenOf(desk, request);
    return citizen ? conversationOf(desk.zalo.world, citizen.user) : reply.code(404).send({});
  });
  server.post('/by-hand/citizens/:id', async (request, reply) => {
    const citizen = citizenOf(desk, request);
    if (!citizen) return reply.code(404).send({});
    await act(citizen, JSON.parse(String(request.body)) as Act);
    return {};
  });
  server.get('/by-hand/attachments/:id', (request, reply) => {
    const kept = desk.zalo.world.attachments.get((request.params as { id: string }).id);
    return kept ? reply.type(kept.mime).send(kept.bytes) : reply.code(404).send();
  });
  server.get('/by-hand/live', (request, reply) => live(desk, request, reply));
}

function citizenOf(desk: Desk, request: FastifyRequest): Citizen | undefined {
  return desk.citizens.get((request.params as { id: string }).id);
}

/** Tells the page that something happened; it fetches what it shows. */
function live(desk: Desk, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  reply.raw.write(': \n\n');
  const stop = desk.zalo.journal.onEntry(() => reply.raw.write('data: 1\n\n'));
  request.raw.on('close', stop);
}
