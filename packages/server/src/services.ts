import type { Registry } from '@danloi/engine';
import type { Config } from './config.ts';
import { loadNodeTypes } from './node-types/load.ts';
import { type Cookies, createCookies } from './people/cookies.ts';
import { createPeopleServices, type PeopleServices } from './people/index.ts';
import type { Platform } from './platform.ts';
import { checkMasterKey, openSecrets, type Secrets } from './secrets/index.ts';
import { openStore, type Store } from './store/index.ts';

/** Every part of the running server, built once and passed on by hand. */
export interface Services extends PeopleServices {
  config: Config;
  platform: Platform;
  store: Store;
  secrets: Secrets;
  registry: Registry;
  cookies: Cookies;
}

/** Builds all parts over one store, in the order of who needs whom. */
export async function openServices(config: Config, platform: Platform): Promise<Services> {
  const { dataDir, mongoUri, key, publicUrl } = config;
  const secrets = openSecrets({ dataDir, platform, ...(key === undefined ? {} : { key }) });
  const registry = await loadNodeTypes(config.nodeTypes);
  const store = await openStore({ dataDir, mongodbUri: mongoUri, platform });
  try {
    await checkMasterKey(store, secrets);
    return {
      config,
      platform,
      store,
      secrets,
      registry,
      cookies: createCookies(publicUrl, secrets),
      ...createPeopleServices({ store, platform, secrets }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
