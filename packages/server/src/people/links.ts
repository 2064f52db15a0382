import type { InvitationDoc, Role } from '../documents.ts';
import { invitations } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store, Stored } from '../store/store.ts';
import { problems } from './problems.ts';
import { newToken, tokenId } from './tokens.ts';

const SETUP_MS = 24 * 3_600_000;
const PASSWORD_MS = 24 * 3_600_000;
const INVITATION_MS = 7 * 24 * 3_600_000;

export interface NewInvitation {
  workspace: string;
  roles: Role[];
  createdBy: string;
  name?: string;
}

export interface Links {
  /** A fresh set-up token; the ones before it stop working. With a workspace, its first owner takes that one over. */
  newSetup(workspace?: string): Promise<string>;
  /** The workspace that waits for its first owner. */
  pendingWorkspace(): Promise<string | undefined>;
  newInvitation(invitation: NewInvitation): Promise<{ id: string; token: string }>;
  /** A fresh link to a new password; the person's link before it stops working. */
  newPassword(of: { workspace: string; person: string; createdBy: string }): Promise<string>;
  /** Throws `link.invalid` when no such link was issued, or it is used up or too old. */
  look(token: string, purpose: InvitationDoc['purpose']): Promise<Stored<InvitationDoc>>;
  /** Uses a link up: of any number of requests at once, one gets it. */
  use(token: string, purpose: InvitationDoc['purpose']): Promise<Stored<InvitationDoc>>;
  /** Open invitations. */
  list(workspace: string): Promise<Stored<InvitationDoc>[]>;
  withdraw(workspace: string, id: string): Promise<boolean>;
}

/** One-time links: stored as hashes, single use, with an end. */
export function createLinks(store: Store, platform: Pick<Platform, 'now' | 'randomBytes'>): Links {
  const look: Links['look'] = async (token, purpose) => {
    const id = tokenId(token);
    const link = id === undefined ? undefined : await store.get(invitations, id);
    if (link?.purpose !== purpose || link.expiresAt <= platform.now()) throw problems.linkInvalid();
    return link;
  };

  const setups = async () => (await store.find(invitations, { index: 'byPurpose', equals: ['setup'] })).items;

  return {
    look,
    async pendingWorkspace() {
      return (await setups()).find(({ workspace }) => workspace !== undefined)?.workspace;
    },
    async newSetup(given) {
      const items = await setups();
      const workspace = given ?? items.find((old) => old.workspace !== undefined)?.workspace;
      const { token, id } = newToken(platform);
      const expiresAt = platform.now() + SETUP_MS;
      const made = { id, purpose: 'setup' as const, roles: [], expiresAt };
      const doc = workspace === undefined ? made : { ...made, workspace };
      await store.batch([
        ...items.map((old) => ({ op: 'delete' as const, collection: invitations, id: old.id })),
        { op: 'insert', collection: invitations, doc },
      ]);
      return token;
    },
    async newInvitation(invitation) {
      const { token, id } = newToken(platform);
      const expiresAt = platform.now() + INVITATION_MS;
      await store.insert(invitations, { ...invitation, id, purpose: 'invitation', expiresAt });
      return { id, token };
    },
    async newPassword(of) {
      const { items } = await store.find(invitations, { index: 'byPurpose', equals: ['password'] });
      const { token, id } = newToken(platform);
      const expiresAt = platform.now() + PASSWORD_MS;
      const doc = { ...of, id, purpose: 'password' as const, roles: [], expiresAt };
      const before = items.filter(({ person }) => person === of.person);
      await store.batch([
        ...before.map((old) => ({ op: 'delete' as const, collection: invitations, id: old.id })),
        { op: 'insert', collection: invitations, doc },
      ]);
      return token;
    },
    async use(token, purpose) {
      const link = await look(token, purpose);
      if (!(await store.delete(invitations, link.id, link.rev))) throw problems.linkInvalid();
      return link;
    },
    async list(workspace) {
      const query = { index: 'byWorkspace', equals: [workspace], from: platform.now(), limit: 200 };
      const { items } = await store.find(invitations, query);
      return items.filter(({ purpose }) => purpose === 'invitation');
    },
    async withdraw(workspace, id) {
      const link = await store.get(invitations, id);
      if (link?.purpose !== 'invitation' || link.workspace !== workspace) return false;
      return store.delete(invitations, id, link.rev);
    },
  };
}
