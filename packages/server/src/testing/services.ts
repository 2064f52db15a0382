/** All services over a store in memory, with one workspace: the composition as it runs, without a process. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { workspaces } from '../documents.ts';
import { createPlatform } from '../platform.ts';
import { openServices, type Services } from '../services.ts';
import { forWorkspace, type WorkspaceStore } from '../store/index.ts';
import { serverParts } from './server-parts.ts';

export interface TestServices {
  services: Services;
  own: WorkspaceStore;
}

export async function testServices(): Promise<TestServices> {
  const { store, secrets } = await serverParts();
  const platform = createPlatform(pino(new Writable({ write: (_, __, done) => done() })));
  const config = readConfig({ DANLOI_KEY: '5a'.repeat(32), DANLOI_DATA: '/nonexistent' }, '/');
  const services = await openServices(config, platform, store);
  const id = 'donvithu';
  const wrappedKey = secrets.newWorkspaceKey();
  await store.insert(workspaces, { id, name: 'Đơn vị thử', values: {}, wrappedKey, createdAt: 0 });
  return { services, own: forWorkspace(store, id) };
}
