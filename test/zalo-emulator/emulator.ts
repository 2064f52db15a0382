/** A Zalo of one's own: starts on the loopback, with everything that a test or a person at a screen needs. */
import { once } from 'node:events';
import multipart from '@fastify/multipart';
import { type FastifyInstance, fastify } from 'fastify';
import { judge } from './assertions.ts';
import { type Citizen, createCitizen } from './citizen.ts';
import { createEchoes } from './echoes.ts';
import { createGate } from './gate.ts';
import type { App, Oa, User } from './identities.ts';
import { createConsent, oauthRoutes } from './oauth.ts';
import { sendRoutes } from './send.ts';
import type { Settings } from './settings.ts';
import { consoleSample, type EventBody } from './shapes.ts';
import type { Pair } from './tokens.ts';
import { uploadRoutes } from './upload.ts';
import { userRoutes } from './users.ts';
import { createWebhooks, type Delivery, type SendOptions } from './webhooks.ts';
import { createWorld, type World } from './world.ts';

export interface Emulator
  extends Pick<World, 'clock' | 'journal' | 'faults' | 'refusals' | 'random' | 'settings'> {
  /** Of the OpenAPI and of OAuth alike. */
  readonly url: string;
  readonly world: World;
  readonly server: FastifyInstance;
  addApp(app?: Partial<App>): App;
  addOa(app: App, oa?: Partial<Omit<Oa, 'app'>>): Oa;
  addUser(oa: Oa, user?: Partial<Omit<User, 'oa'>>): Citizen;
  /** Saves the webhook's URL as the console does; throws when the unsigned probe does not get 200. */
  saveWebhook(app: App, url: string): Promise<void>;
  /** A pair of tokens as the console's API Explorer shows it. */
  grant(oa: Oa): Pair;
  /** An administrator opens the link and allows it: where the browser goes next, or the error's name. */
  consent(link: string, oa: Oa): { location: string } | { errorName: string };
  /** Any event, with any spelling and signature. */
  send(oa: Oa, body: EventBody, options?: SendOptions): Promise<Delivery>;
  /** What the console's "Test" button sends. */
  sendConsoleSample(oa: Oa): Promise<Delivery>;
  /** The same bytes once more. */
  repeat(oa: Oa, delivery: Delivery): Promise<number | undefined>;
  /** While true events are lost on the way and only found in the history. */
  loseEvents(on: boolean): void;
  /** Throws with all that a client did wrong, see `judge`. */
  check(): void;
  stop(): Promise<void>;
}

export async function startEmulator(
  given: Partial<Settings> & { extra?: (server: FastifyInstance, emulator: Emulator) => Promise<void> } = {},
): Promise<Emulator> {
  const { extra, ...settings } = given;
  const world = createWorld(settings);
  const webhooks = createWebhooks(world);
  const consent = createConsent(world);
  const server = fastify({ bodyLimit: 16 * 1024 * 1024, forceCloseConnections: true });
  let url = '';
  await openRoutes(server, world, consent, createEchoes(world, webhooks));

  const emulator: Emulator = {
    clock: world.clock,
    journal: world.journal,
    faults: world.faults,
    refusals: world.refusals,
    random: world.random,
    settings: world.settings,
    world,
    server,
    get url() {
      return url;
    },
    ...createDirectory(world, (user) => createCitizen(world, webhooks, user, () => url)),
    async saveWebhook(app, address) {
      const saved = await webhooks.save(app, address);
      if (!saved.ok) throw new Error(`The webhook answered ${saved.status ?? 'nothing'} to the unsigned {}.`);
    },
    grant: (oa) => world.tokens.issue(oa),
    consent: (link, oa) => consent.grant(new URL(link), oa),
    send: (oa, body, options) => webhooks.send(oa, body, options ? { options } : {}),
    sendConsoleSample: (oa) =>
      webhooks.send(oa, consoleSample(oa, world.clock.now()), { options: { once: true } }),
    repeat: webhooks.repeat,
    loseEvents: webhooks.lose,
    check() {
      const { problems } = judge(world);
      if (problems.length > 0) throw new Error(`Zalo would object:\n${problems.join('\n')}`);
    },
    async stop() {
      world.closing.abort();
      world.clock.stop();
      await webhooks.stop();
      await server.close();
    },
  };
  await extra?.(server, emulator);
  await server.listen({ host: '127.0.0.1', port: world.settings.port });
  if (!server.server.listening) await once(server.server, 'listening');
  url = server.listeningOrigin.replace('localhost', '127.0.0.1');
  return emulator;
}

async function openRoutes(
  server: FastifyInstance,
  world: World,
  consent: ReturnType<typeof createConsent>,
  echoes: ReturnType<typeof createEchoes>,
): Promise<void> {
  await server.register(multipart);
  // Each endpoint looks at the type and parses by itself: what it refuses must be on record.
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const gate = createGate(world);
  await server.register(oauthRoutes(world, consent));
  await server.register(sendRoutes(world, gate, echoes));
  await server.register(uploadRoutes(world, gate));
  await server.register(userRoutes(world, gate));
  server.get('/cdn/:name', (request, reply) => {
    const bytes = world.pictures.get((request.params as { name: string }).name);
    return bytes ? reply.type('image/png').send(bytes) : reply.code(404).send();
  });
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    world.refusals.record(path, 404, 'empty api: no such path');
    return reply.code(404).send({ error: 404, message: 'empty api' });
  });
}

/** Who there is: apps, accounts, people. */
function createDirectory(world: World, citizen: (user: User) => Citizen) {
  return {
    addApp(given: Partial<App> = {}): App {
      const app: App = {
        id: world.ids.next('app'),
        secret: `UngDung-${world.random.hex(20)}`,
        active: true,
        subscribed: true,
        ...given,
      };
      world.apps.set(app.id, app);
      return app;
    },
    addOa(app: App, given: Partial<Omit<Oa, 'app'>> = {}): Oa {
      const oa: Oa = {
        id: world.ids.next('oa'),
        app,
        name: 'Công an phường Thử Nghiệm',
        secret: `TaiKhoan-${world.random.hex(20)}`,
        buttons: world.settings.buttons,
        events: new Set(),
        ledger: [],
        ...given,
      };
      world.oas.set(oa.id, oa);
      return oa;
    },
    addUser(oa: Oa, given: Partial<Omit<User, 'oa'>> = {}): Citizen {
      const user: User = {
        id: world.ids.next('user'),
        idByApp: world.ids.next('by-app'),
        oa,
        name: 'Nguyễn Thị Thử',
        follows: true,
        welcomeLeft: 0,
        refuses: new Set(),
        unreachable: false,
        withdrawn: false,
        anonymous: false,
        ...given,
      };
      world.users.set(user.id, user);
      return citizen(user);
    },
  };
}
