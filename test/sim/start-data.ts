import { createLog, createPlatform, documents, readConfig } from '@danloi/server';
import { forWorkspace } from '@danloi/server/store';
import { openSecrets } from '../../packages/server/src/secrets/index.ts';
import { Data } from '../../packages/server/src/testing/data.ts';
import { plainStore } from '../../packages/server/src/testing/plain-store.ts';
import { compiled, document, OTHER_SYSTEM } from './flow.ts';
import { APP, APP_SECRET, OA, OA_SECRET, OAUTH, OPENAPI } from './zalo.ts';

export const CHANNEL = 'kenhmot';
const WORKSPACE = 'phuongtanan';
const KEY = '5a'.repeat(32);

/** The set-up of each server. With a MongoDB it knows that it is not alone. */
export const configOf = (several: boolean) =>
  readConfig(
    {
      DANLOI_KEY: KEY,
      DANLOI_DATA: '/nonexistent',
      ZALO_OPENAPI_URL: OPENAPI,
      ZALO_OAUTH_URL: OAUTH,
      ...(several ? { MONGODB_URI: 'mongodb://khong.example.vn/danloi' } : {}),
    },
    '/',
  );

const platform = createPlatform(createLog({ level: 'silent' }));
export const secrets = openSecrets({ dataDir: '/nonexistent', key: KEY, platform });

/** A unit with a live flow and a connected account, before anybody writes. */
export async function startData(at: number): Promise<Data> {
  const data = new Data();
  const store = plainStore(data);
  const wrappedKey = secrets.newWorkspaceKey();
  await store.insert(documents.workspaces, {
    ...{ id: WORKSPACE, name: 'Phường Tân An', values: {}, wrappedKey, createdAt: at },
    httpHosts: [new URL(OTHER_SYSTEM).host],
  });
  const own = forWorkspace(store, WORKSPACE);
  const { id } = document;
  const published = { publishedAt: at, publishedBy: 'nguoi-ve' };
  await own.insert(documents.versions, {
    id: `${id}.1`,
    flow: id,
    number: 1,
    document,
    compiled,
    ...published,
  });
  await own.insert(documents.flows, {
    ...{ id, name: document.name, draft: document, draftRev: 1, lastVersion: 1, live: 1 },
    ...{ sameAsLive: true, createdAt: at, updatedAt: at },
  });
  const key = secrets.workspaceKey(wrappedKey);
  const seal = (field: string, text: string) =>
    secrets.seal(key, { workspace: WORKSPACE, kind: 'channels', id: CHANNEL, field }, text);
  await store.insert(documents.channels, {
    ...{
      id: CHANNEL,
      workspace: WORKSPACE,
      kind: 'zalo-oa',
      name: 'OA',
      appId: APP,
      oaId: OA,
      createdAt: at,
    },
    appSecret: seal('appSecret', APP_SECRET),
    oaSecret: seal('oaSecret', OA_SECRET),
    tokens: {
      sealedAccess: seal('accessToken', 'access-0'),
      sealedRefresh: seal('refreshToken', 'refresh-0'),
      expiresAt: at + 90_000_000,
      refreshExpiresAt: at + 90 * 86_400_000,
    },
    proven: true,
    buttonForm: 'buttons',
  });
  return data;
}
