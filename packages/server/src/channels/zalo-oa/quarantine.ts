import { hash } from 'node:crypto';
import { quarantine } from '../../documents.ts';
import type { Platform } from '../../platform.ts';
import type { Store } from '../../store/store.ts';
import type { Arrival } from './verify.ts';

/** Events that cannot be verified yet: few, not large, for a day, and never looked at before they are verified. */
export interface Quarantine {
  /** False when there is no room. */
  put(appId: string, arrival: Arrival): Promise<boolean>;
  /** Hands each event of the app, oldest first, to `take`; those that it takes leave, and so do those of yesterday. */
  replay(appId: string, take: (arrival: Arrival) => Promise<boolean>): Promise<number>;
  count(appId: string): Promise<number>;
  clear(appId: string): Promise<void>;
}

export const MOST_PER_APP = 500;
const LARGEST = 64 * 1024;
const KEPT_MS = 24 * 3_600_000;

export function createQuarantine({
  store,
  platform,
}: {
  store: Store;
  platform: Pick<Platform, 'now'>;
}): Quarantine {
  const ofApp = (appId: string) => ({ index: 'byApp', equals: [appId] });
  const expired = (appId: string) => ({ ...ofApp(appId), to: platform.now() - KEPT_MS });
  const count = (appId: string) => store.count(quarantine, ofApp(appId));

  async function remove(query: Parameters<Store['find']>[1]): Promise<void> {
    for (;;) {
      const { items } = await store.find(quarantine, { ...query, limit: 500 });
      if (items.length === 0) return;
      await store.batch(items.map(({ id }) => ({ op: 'delete', collection: quarantine, id })));
    }
  }

  return {
    async put(appId, { body, signature, timestampHeader }) {
      if (body.length > LARGEST) return false;
      if ((await count(appId)) >= MOST_PER_APP) {
        await remove(expired(appId));
        if ((await count(appId)) >= MOST_PER_APP) return false;
      }
      // The same bytes once, however often they are delivered.
      const id = hash('sha256', Buffer.concat([Buffer.from(`${appId}|${signature ?? ''}|`), body]), 'hex');
      const headers = {
        ...(signature === undefined ? {} : { signature: signature.slice(0, 200) }),
        ...(timestampHeader === undefined ? {} : { timestamp: timestampHeader.slice(0, 40) }),
      };
      await store.insert(quarantine, {
        id,
        appId,
        body: body.toString('base64'),
        headers,
        at: platform.now(),
      });
      return true;
    },
    async replay(appId, take) {
      await remove(expired(appId));
      let taken = 0;
      const { items } = await store.find(quarantine, { ...ofApp(appId), limit: MOST_PER_APP });
      for (const { id, body, headers } of items) {
        const arrival: Arrival = {
          body: Buffer.from(body, 'base64'),
          signature: headers.signature,
          timestampHeader: headers.timestamp,
        };
        if (!(await take(arrival))) continue;
        await store.delete(quarantine, id);
        taken++;
      }
      return taken;
    },
    count,
    clear: (appId) => remove(ofApp(appId)),
  };
}
