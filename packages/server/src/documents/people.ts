/** Public bodies, their people, and who is signed in. */
import { defineCollection } from '../store/store.ts';

/** Roles of people in a workspace. */
export type Role = 'owner' | 'author' | 'approver' | 'duty-officer' | 'viewer';

/** A public body. */
export interface WorkspaceDoc {
  name: string;
  /** Facts kept once and usable in texts as `{{don_vi.ten}}`. */
  values: Record<string, string>;
  homeFlow?: string;
  /** Hosts that steps of flows may call: `dichvucong.example.vn`. */
  httpHosts?: string[];
  /** A flow goes live only when another person than those who drew it has approved it. */
  needsApproval?: boolean;
  /** How many days conversations are kept after the citizen's last word. */
  chatDays?: number;
  /** ISO days on which this body is closed, or works, against the calendar of Vietnam. */
  calendar?: { closed: string[]; working: string[] };
  /** Data key of the workspace, wrapped by the master key. */
  wrappedKey: string;
  createdAt: number;
}

export const workspaces = defineCollection<WorkspaceDoc>('workspaces');

export interface PersonDoc {
  email: string;
  /** Lower-case e-mail. */
  emailKey: string;
  name: string;
  /** argon2id, PHC string. */
  passwordHash: string;
  workspace: string;
  roles: Role[];
  status: 'active' | 'suspended';
  createdAt: number;
}

export const people = defineCollection<PersonDoc>('people', {
  byEmail: { fields: ['emailKey'], unique: true },
  byWorkspace: { fields: ['workspace', 'emailKey'] },
});

/** A browser that is signed in; its id is the SHA-256 of the cookie's token. */
export interface SignInDoc {
  person: string;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
}

export const signIns = defineCollection<SignInDoc>('sign-ins', {
  byPerson: { fields: ['person'] },
  byExpiry: { fields: ['expiresAt'] },
});

/** Wrong attempts to sign in, per account and per address; id is a hash of either. */
export const signInFailures = defineCollection<{ count: number; until: number; expiresAt: number }>(
  'sign-in-failures',
  { byExpiry: { fields: ['expiresAt'] } },
);

/** One-time links: the set-up of the server, invitations, new passwords. Id is the SHA-256 of the token. */
export interface InvitationDoc {
  purpose: 'setup' | 'invitation' | 'password';
  workspace?: string;
  roles: Role[];
  name?: string;
  /** Whose password the link sets. */
  person?: string;
  createdBy?: string;
  expiresAt: number;
}

export const invitations = defineCollection<InvitationDoc>('invitations', {
  byPurpose: { fields: ['purpose'] },
  byWorkspace: { fields: ['workspace', 'expiresAt'] },
});

/** Who did or read what: ids only. */
export interface AuditDoc {
  workspace: string;
  at: number;
  person: string;
  action: string;
  target: string;
}

export const audit = defineCollection<AuditDoc>('audit', { byTime: { fields: ['workspace', 'at'] } });
