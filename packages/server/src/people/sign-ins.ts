import type { PersonDoc, Role } from '../documents.ts';
import { people, signIns } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { newToken, tokenId } from './tokens.ts';

/** Unused so long, a browser has to sign in again. */
export const IDLE_MS = 8 * 3_600_000;
/** However much it is used. */
export const LONGEST_MS = 7 * 24 * 3_600_000;
/** A use is noted at most so often: reading must not cost a write each time. */
const NOTE_USE_MS = 5 * 60_000;

export interface SignIns {
  /** Opens a session; the token goes into the cookie and nowhere else. */
  begin(person: string): Promise<{ token: string; expiresAt: number }>;
  /** The person behind a cookie's token; undefined when it is unknown, too old, or the account is suspended. */
  find(token: string): Promise<Stored<PersonDoc> | undefined>;
  end(token: string): Promise<void>;
  /** Ends every session of a person at once. */
  endAll(person: string): Promise<void>;
}

/** Sessions of browsers: only the hash of a token is stored; the account is read on every request. */
export function createSignIns(store: Store, platform: Pick<Platform, 'now' | 'randomBytes'>): SignIns {
  return {
    async begin(person) {
      const now = platform.now();
      const { token, id } = newToken(platform);
      const expiresAt = now + LONGEST_MS;
      await store.insert(signIns, { id, person, createdAt: now, lastSeenAt: now, expiresAt });
      return { token, expiresAt };
    },
    async find(token) {
      const id = tokenId(token);
      const signIn = id === undefined ? undefined : await store.get(signIns, id);
      if (signIn === undefined) return undefined;
      const now = platform.now();
      if (signIn.expiresAt <= now || signIn.lastSeenAt + IDLE_MS <= now) {
        await store.delete(signIns, signIn.id);
        return undefined;
      }
      const person = await store.get(people, signIn.person);
      if (person?.status !== 'active') return undefined;
      if (signIn.lastSeenAt + NOTE_USE_MS <= now) {
        // A lost race means that another request has just noted the use, or ended the session: both are fine.
        const { rev, ...doc } = signIn;
        await store.replace(signIns, { ...doc, lastSeenAt: now }, rev);
      }
      return person;
    },
    async end(token) {
      const id = tokenId(token);
      if (id !== undefined) await store.delete(signIns, id);
    },
    async endAll(person) {
      for (;;) {
        const { items } = await store.find(signIns, { index: 'byPerson', equals: [person], limit: 100 });
        if (items.length === 0) return;
        await store.batch(items.map(({ id }) => ({ op: 'delete', collection: signIns, id })));
      }
    },
  };
}

/** Roles without repeats, in a fixed order. */
export const tidyRoles = (roles: readonly Role[]): Role[] => [...new Set(roles)].toSorted();
