import type { Registry } from '@danloi/engine';
import { createManageChannels, createZaloOa, type ManageChannels, type ZaloOa } from './channels/index.ts';
import { type Chats, createChats, createForgetTalk } from './chats/index.ts';
import type { Config } from './config.ts';
import { type Consents, createConsents } from './consents/index.ts';
import { createFlowServices, type FlowServices } from './flows/index.ts';
import { createHttpClient, type HttpClient } from './http-client/index.ts';
import { createKnowledge, type Knowledge } from './knowledge/index.ts';
import { createKeyOf, createMedia, type Media } from './media/index.ts';
import { loadNodeTypes } from './node-types/load.ts';
import { createNotices, type Notices } from './notices/index.ts';
import { createCounter, createNumbers, type Numbers } from './numbers/index.ts';
import { createRequests, createWorkspaceSecrets, type WorkspaceSecrets } from './outgoing/index.ts';
import { type Cookies, createCookies } from './people/cookies.ts';
import { createPeopleServices, type PeopleServices } from './people/index.ts';
import type { Platform } from './platform.ts';
import { createRatings, type Ratings } from './ratings/index.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { createSchedules, type Schedules } from './schedules/index.ts';
import { checkMasterKey, openSecrets, type Secrets } from './secrets/index.ts';
import { createSeed } from './seed/seed.ts';
import { createTemplates, type Templates } from './seed/templates.ts';
import { forWorkspace, openStore, type Store, sealStore } from './store/index.ts';
import { createSubmissions, type Submissions } from './submissions/index.ts';
import { createSweep } from './sweep/sweep.ts';
import { createTables, type Tables } from './tables/index.ts';
import { createTools } from './tools.ts';
import { createTryChat, createTryLinks, type TryChat, type TryLinks } from './try-links/index.ts';
import type { Turning } from './turn/index.ts';
import { createWorkspaces, type Workspaces } from './workspace/workspace.ts';

/** Every part of the running server, built once and passed on by hand. */
export interface Services extends PeopleServices, FlowServices {
  config: Config;
  platform: Platform;
  store: Store;
  secrets: Secrets;
  registry: Registry;
  cookies: Cookies;
  workspaces: Workspaces;
  tables: Tables;
  knowledge: Knowledge;
  submissions: Submissions;
  notices: Notices;
  ratings: Ratings;
  consents: Consents;
  chats: Chats;
  numbers: Numbers;
  workspaceSecrets: WorkspaceSecrets;
  media: Media;
  runtime: Runtime;
  schedules: Schedules;
  zalo: ZaloOa;
  channels: ManageChannels;
  tryLinks: TryLinks;
  tryChat: TryChat;
  /** Fills a workspace with the sample. */
  seed: ReturnType<typeof createSeed>;
  /** Ready-made flows. */
  templates: Templates;
  /** Begins to work: timers, sending. Before it nothing happens by itself. */
  start(): void;
  /** Ends what is in hand and closes the store. */
  stop(): Promise<void>;
}

/** What a test holds in its hand beside the platform and the store: the way out, and the taking of turns. */
export interface Instead {
  http?: HttpClient;
  turning?: Turning;
}

/** Builds all parts over the configured store, or one that is given, in the order of who needs whom. */
export async function openServices(
  config: Config,
  platform: Platform,
  given?: Store,
  instead: Instead = {},
): Promise<Services> {
  const { dataDir, mongoUri, key } = config;
  const secrets = openSecrets({ dataDir, platform, ...(key === undefined ? {} : { key }) });
  const registry = await loadNodeTypes(config.nodeTypes);
  const opened = given ?? (await openStore({ dataDir, mongodbUri: mongoUri, platform }));
  const store = sealStore(opened, secrets);
  try {
    await checkMasterKey(store, secrets);
    return connect({ config, platform, store, secrets, registry }, instead);
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Base = Pick<Services, 'config' | 'platform' | 'store' | 'secrets' | 'registry'>;

function connect(base: Base, instead: Instead): Services {
  const { config, platform, store, secrets } = base;
  const trusted = [config.zalo.openApiUrl, config.zalo.oauthUrl];
  const http = instead.http ?? createHttpClient({ platform, trusted });
  const media = createMedia({ store, platform, http, secrets });
  const tables = createTables({ store, platform });
  const knowledge = createKnowledge({ platform });
  const submissions = createSubmissions({ store, platform, secrets, media });
  const notices = createNotices(base);
  const ratings = createRatings(base);
  const consents = createConsents(base);
  const workspaceSecrets = createWorkspaceSecrets({ ...base, keyOf: createKeyOf(store, secrets) });
  const flowsHttp = instead.http ?? createHttpClient({ platform, trusted: config.trustedOrigins });
  const requests = createRequests({ store, platform, http: flowsHttp, secrets: workspaceSecrets });
  const records = { tables, knowledge, submissions, notices, ratings, consents };
  const tools = createTools({ store, platform, requests, ...records });
  const zalo = createZaloOa({
    ...base,
    ...config.zalo,
    publicUrl: config.publicUrl,
    http,
    media,
    receive: (input) => runtime.receiver.receive(input),
  });
  const counter = createCounter(base);
  const runtime: Runtime = createRuntime({
    ...base,
    counter,
    adapters: { [zalo.adapter.kind]: zalo.adapter },
    tools,
    fetchMedia: (file) => media.fetchMedia(file),
    async forgetContact(whose, files) {
      const { workspace, channel, contact } = whose;
      const own = forWorkspace(store, workspace);
      await submissions.forget(own, { channel, id: contact });
      await media.remove(own, files);
      await notices.forget(whose);
      await consents.forget(whose);
    },
    exclusive: config.mongoUri === undefined,
    ...(instead.turning ? { turning: instead.turning } : {}),
  });
  const schedules = createSchedules({
    ...base,
    receiver: runtime.receiver,
    waiting: () => runtime.outbox.waiting(),
  });
  const worlds = {
    ...runtime.worlds,
    async invalidate(workspace: string) {
      await runtime.worlds.invalidate(workspace);
      await schedules.sync(workspace);
    },
  };
  const flowServices = createFlowServices({ ...base, worlds, sessions: runtime.sessions, tools });
  const sweep = createSweep({
    ...{ store, platform, tables },
    forgetTalk: createForgetTalk({ store, platform, sessions: runtime.sessions }),
  });
  const workspaces = createWorkspaces(store, (workspace) => worlds.invalidate(workspace));
  return {
    ...base,
    ...createPeopleServices({ store, platform, secrets }),
    ...flowServices,
    cookies: createCookies(config.publicUrl, secrets),
    workspaces,
    tryLinks: createTryLinks(store, platform),
    tryChat: createTryChat({ store, secrets, ...flowServices }),
    templates: createTemplates({ ...base, ...flowServices, tables, knowledge, workspaces }),
    seed: createSeed({ ...base, tables, knowledge, workspaces, worlds }),
    ...records,
    chats: createChats({ ...runtime, store, platform, submissions, explain: zalo.adapter.explain }),
    numbers: createNumbers(base),
    workspaceSecrets,
    media,
    runtime,
    schedules,
    zalo,
    channels: createManageChannels({ store, zalo, platform }),
    start() {
      counter.start();
      runtime.start();
      schedules.start();
      flowServices.flowJobs.start();
      zalo.start();
      sweep.start();
    },
    async stop() {
      sweep.stop();
      zalo.stop();
      await flowServices.flowJobs.stopAll();
      await schedules.stop();
      await runtime.stop();
      await counter.stop();
      await http.close();
      await flowsHttp.close();
      await store.close();
    },
  };
}
