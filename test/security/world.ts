/** Two public bodies on one server, a person of every role in each, and one of everything in the first. */

import {
  buildApp,
  createLog,
  createPlatform,
  documents,
  openServices,
  ROLES,
  type Role,
  readConfig,
  type Services,
} from '@danloi/server';
import { type Collection, forWorkspace, openSqlite, type Store, type Write } from '@danloi/server/store';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';

export const WORKSPACES = ['phuongtanan', 'phuongkhac'] as const;
export type Workspace = (typeof WORKSPACES)[number];
const ORIGIN = 'http://localhost';

/** A store that notes which collections were written. */
export interface Watched {
  store: Store;
  written: Set<string>;
}

function watch(store: Store): Watched {
  const written = new Set<string>();
  const note = ({ name }: Collection<object>) => written.add(name);
  const watched: Store = {
    description: store.description,
    get: (collection, id) => store.get(collection, id),
    find: (collection, query) => store.find(collection, query),
    count: (collection, query) => store.count(collection, query),
    ping: () => store.ping(),
    close: () => store.close(),
    insert(collection, doc) {
      note(collection);
      return store.insert(collection, doc);
    },
    replace(collection, doc, rev) {
      note(collection);
      return store.replace(collection, doc, rev);
    },
    delete(collection, id, rev) {
      note(collection);
      return store.delete(collection, id, rev);
    },
    increment(counter, by) {
      written.add('counters');
      return store.increment(counter, by);
    },
    batch(writes: readonly Write[]) {
      for (const write of writes) note(write.collection);
      return store.batch(writes);
    },
  };
  return { store: watched, written };
}

export interface World {
  services: Services;
  written: Set<string>;
  /** Asks as a browser of this person; nobody without one. */
  ask(options: InjectOptions, who?: { workspace: Workspace; role: Role }): Promise<LightMyRequestResponse>;
  cookie(who: { workspace: Workspace; role: Role }): string;
  person(who: { workspace: Workspace; role: Role }): string;
  close(): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const platform = createPlatform(createLog({ level: 'silent' }));
  const onFatal = (error: Error): never => {
    throw error;
  };
  const { store, written } = watch(
    openSqlite({ file: ':memory:', collections: documents.collections, onFatal }),
  );
  const config = readConfig({ DANLOI_KEY: '5a'.repeat(32), DANLOI_DATA: '/nonexistent' }, '/');
  const services = await openServices(config, platform, store);
  const app = await buildApp(services);
  const cookies = new Map<string, string>();
  const persons = new Map<string, string>();
  for (const workspace of WORKSPACES) {
    await store.insert(documents.workspaces, {
      id: workspace,
      name: workspace,
      values: {},
      wrappedKey: services.secrets.newWorkspaceKey(),
      createdAt: platform.now(),
    });
    for (const role of ROLES) {
      const id = platform.randomId();
      const email = `${role}@${workspace}.vn`;
      await store.insert(documents.people, {
        id,
        email,
        emailKey: email,
        name: `${role} ${workspace}`,
        passwordHash: '',
        workspace,
        roles: [role],
        status: 'active',
        createdAt: platform.now(),
      });
      const { token } = await services.signIns.begin(id);
      cookies.set(`${workspace} ${role}`, `danloi=${token}`);
      persons.set(`${workspace} ${role}`, id);
    }
  }
  const held = (
    map: Map<string, string>,
    { workspace, role }: { workspace: Workspace; role: Role },
  ): string => {
    const value = map.get(`${workspace} ${role}`);
    if (value === undefined) throw new Error(`no ${role} of ${workspace}`);
    return value;
  };
  return {
    services,
    written,
    cookie: (who) => held(cookies, who),
    person: (who) => held(persons, who),
    ask(options, who) {
      const cookie = who === undefined ? {} : { cookie: held(cookies, who) };
      const headers = { host: 'localhost', origin: ORIGIN, ...cookie, ...options.headers };
      const sent = Object.entries(headers).filter(([, value]) => value !== undefined);
      return app.inject({ ...options, headers: Object.fromEntries(sent) });
    },
    async close() {
      await app.close();
      await services.stop();
    },
  };
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Stands in every text of the first public body; must never reach the other. */
export const MARK = 'chỉ-của-Tân-An';

/** Makes one of everything in a workspace; gives the parameters of the addresses that lead to them. */
export async function furnish(
  world: World,
  workspace: Workspace,
): Promise<Record<string, Record<string, string>>> {
  const { services } = world;
  const { platform } = services;
  const own = forWorkspace(services.store, workspace);
  const owner = { workspace, role: 'owner' } as const;
  const post = async (url: string, payload: object): Promise<{ id: string }> => {
    const answer = await world.ask({ method: 'POST', url, payload }, owner);
    if (answer.statusCode !== 201) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    return answer.json();
  };
  await services.seed(own, world.person(owner));
  const sample = await services.flows.get(own, 'thu-tuc-can-cuoc');
  const flow = await post('/api/flows/import', { flow: { ...sample.draft, name: MARK } });
  await services.publishing.publish(own, world.person(owner), flow.id, 1, { note: MARK });
  const column = { name: 'ma', title: 'Mã', type: 'text' } as const;
  const definition = { name: MARK, columns: [column], key: 'ma' };
  const table = await services.tables.create(own, definition, Buffer.from(`ma\n${MARK}\n`));
  const entry = { question: MARK, variants: [], answer: MARK, topic: MARK };
  const knowledge = await services.knowledge.create(own, entry);
  const picture = await services.media.add(own, PNG);
  const channel = await post('/api/channels', { name: MARK, appId: '123456789', oaId: '987654321' });
  const invited = await post('/api/people/invitations', { roles: ['author'], name: MARK });
  const tried = await post(`/api/flows/${flow.id}/try-links`, {});
  const unheard = { id: 'cau-hoi', flow: flow.id, node: 'chon', text: MARK, count: 1, at: platform.now() };
  await own.insert(documents.unheardTexts, unheard);
  const photo = platform.randomId();
  const said: documents.TalkLine = {
    ...{ n: 1, at: platform.now(), from: 'citizen', text: MARK },
    media: [{ id: photo, kind: 'image' }],
  };
  const contact = { channel: channel.id, id: '1234567890' };
  await services.submissions.record(own, {
    effect: 'e1/0',
    contact,
    flow: { id: 'to-giac-toi-pham', version: '1' },
    form: MARK,
    prefix: 'TG',
    confidential: false,
    urgent: true,
    fields: [
      {
        name: 'anh',
        title: 'Ảnh',
        type: 'images',
        class: 'sensitive',
        value: [{ id: photo, kind: 'image' }],
      },
      { name: 'mo_ta', title: 'Mô tả', type: 'text', class: 'sensitive', value: MARK },
    ],
  });
  const submission = (await own.find(documents.submissions, { index: 'byTime' })).items[0]?.id ?? '';
  const whose = { workspace, channel: channel.id, contact: contact.id };
  const told = { effect: 'e1/1', title: MARK, text: MARK, urgent: true, flow: { id: flow.id, version: '1' } };
  await services.notices.notify(whose, told);
  const rated = { effect: 'e1/2', stars: 5, comment: MARK, about: MARK, flow: told.flow };
  await services.ratings.record(whose, rated);
  const asked = { contact, purpose: MARK, version: '1', text: MARK, agreed: true, at: platform.now() };
  await services.consents.record(whose, { ...asked, effect: 'e1/3' }, told.flow);
  await services.workspaceSecrets.set(own, 'khoa', MARK, world.person(owner));
  const [notice] = (await own.find(documents.notices, { index: 'byTime' })).items;
  const session = `${channel.id}/${contact.id}`;
  await services.store.insert(documents.sessions, {
    id: session,
    workspace,
    channel: channel.id,
    contact: contact.id,
    v: 1,
    state: {
      context: { vars: {}, offered: [], tries: 0 },
      misses: 0,
      handOver: { since: platform.now(), reason: 'asked' },
    },
    talk: { lines: [said], next: 2 },
    seen: [],
    outbox: [],
    nextSeq: 1,
    lastInboundAt: platform.now(),
    handedOverAt: platform.now(),
  });
  const letter = platform.randomId();
  await services.store.insert(documents.deadLetters, {
    id: letter,
    workspace,
    channel: channel.id,
    contact: contact.id,
    item: {
      seq: 1,
      id: 'e1/0',
      body: { kind: 'send', message: { text: MARK } },
      at: platform.now(),
      attempts: 5,
      notBefore: 0,
    },
    code: 'zalo.-201',
    at: platform.now(),
  });
  return {
    flows: { id: flow.id, n: '1', link: tried.id, tab: 'tabthunghiem' },
    try: { media: picture.id },
    unheard: { id: 'cau-hoi' },
    tables: { id: table.id },
    knowledge: { id: knowledge.id },
    submissions: { id: submission, media: photo },
    media: { id: picture.id },
    channels: { id: channel.id },
    people: { id: world.person({ workspace, role: 'author' }) },
    invitations: { id: invited.id },
    notices: { id: notice?.id ?? '' },
    secrets: { name: 'khoa' },
    'dead-letters': { id: letter },
    chats: { chat: Buffer.from(session).toString('base64url'), media: photo },
    'hand-overs': { session: Buffer.from(session).toString('base64url') },
  };
}
