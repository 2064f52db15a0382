/** Flows: drafts, versions, approval, and what a server does with them by itself. */
import type { CompiledFlow, Flow, Schedule } from '@danloi/engine';
import { defineCollection } from '../store/store.ts';

export interface FlowDoc {
  name: string;
  draft: Flow;
  /** Grows with each change of the draft and with nothing else: what editors compare. */
  draftRev: number;
  /** Number of the live version. */
  live?: number;
  lastVersion: number;
  /** Set while the draft equals the live version's document. */
  sameAsLive: boolean;
  createdAt: number;
  updatedAt: number;
  updatedBy?: string;
  /** Who saved a draft since the last publication: none of them may approve it. */
  drawnBy?: string[];
  /** What people call versions, by number. */
  versionNames?: Record<string, string>;
  /** Taken from citizens by a person; absent once a version is live again. */
  stopped?: { at: number; by: string; words?: string };
}

export const flows = defineCollection<FlowDoc & { workspace?: string }>('flows', {
  byUpdate: { fields: ['workspace', 'updatedAt'] },
});

/** A publication that somebody asked for. */
export interface Asked {
  by: string;
  at: number;
  note?: string;
}

/** An immutable published flow; id is `<flow>.<number>`. */
export interface VersionDoc {
  flow: string;
  number: number;
  document: Flow;
  compiled: CompiledFlow;
  publishedAt: number;
  publishedBy: string;
  note?: string;
  /** Published although recorded conversations went another way: why, and which. */
  override?: { reason: string; failed: string[] };
  /** Revision of the draft that it was made of. */
  draftRev?: number;
  /** Who asked for it; `publishedBy` approved. */
  asked?: Asked;
}

export const versions = defineCollection<VersionDoc & { workspace?: string }>('versions', {
  byFlow: { fields: ['workspace', 'flow', 'number'] },
});

/** What somebody said about a step, or about the whole draft, while it was looked over. */
export interface ReviewComment {
  id: string;
  node?: string;
  by: string;
  at: number;
  text: string;
  done?: boolean;
}

/** A draft that was given to an approver; id is the flow's: one at a time, the comments go on with the next. */
export interface ApprovalDoc {
  flow: string;
  /** Revision of the draft that it is about; any other is not what was asked for. */
  draftRev: number;
  state: 'asked' | 'returned' | 'approved' | 'withdrawn';
  askedBy: string;
  askedAt: number;
  note?: string;
  answeredBy?: string;
  answeredAt?: number;
  reason?: string;
  comments: ReviewComment[];
}

export const approvals = defineCollection<ApprovalDoc & { workspace?: string }>('approvals', {
  byState: { fields: ['workspace', 'state', 'askedAt'] },
});

/** What becomes of the chats that are in an older version. */
export type ChatsThen = 'finish' | 'move';

/** Work on a flow that a server does by itself and any other goes on with; id is `<workspace>/<flow>/<kind>`, of a `move` with `/<to>`. */
export interface FlowJobDoc {
  workspace: string;
  flow: string;
  /** Publish at a time; lead chats into the live version; end all chats with a word. */
  kind: 'publish' | 'move' | 'stop';
  by: string;
  madeAt: number;
  /** When it is due or, while a server is at it, until when that server has it; absent: it waits for a person. */
  nextAt?: number;
  /** Of a `publish`. */
  plan?: {
    at: number;
    rev: number;
    note?: string;
    override?: string;
    chats: ChatsThen;
    asked?: Asked;
    /** Why it did not come to it. */
    failed?: { code: string; text: { vi: string; en: string }; at: number };
  };
  /** Of a `move`: the version to lead into. */
  to?: number;
  /** Of a `stop`. */
  words?: string;
}

/** Global: due ones are found across all workspaces. */
export const flowJobs = defineCollection<FlowJobDoc>('flow-jobs', {
  byNext: { fields: ['nextAt'] },
  byFlow: { fields: ['workspace', 'flow'] },
});

/** A link by which a draft is tried on a phone without signing in. Id is the SHA-256 of the token. */
export interface TryLinkDoc {
  workspace: string;
  flow: string;
  createdBy: string;
  createdAt: number;
  expiresAt: number;
}

export const tryLinks = defineCollection<TryLinkDoc>('try-links', {
  byFlow: { fields: ['workspace', 'flow', 'expiresAt'] },
  byExpiry: { fields: ['expiresAt'] },
});

/** A tab that has a flow open; id is `<flow>.<tab>`. */
export interface PresenceDoc {
  flow: string;
  tab: string;
  person: string;
  /** The step that is chosen in it. */
  step?: string;
  /** Not heard of until then, it is closed. */
  until: number;
}

export const presences = defineCollection<PresenceDoc & { workspace?: string }>('presences', {
  byFlow: { fields: ['workspace', 'flow', 'until'] },
  byTime: { fields: ['until'] },
});

/** A mark per workspace that changes whenever what is live there changes: other servers look at it. */
export const liveMarks = defineCollection<{ at: number }>('live-marks');

/** A schedule trigger of a live flow; id is `<workspace>/<flow>/<trigger>`. */
export interface ScheduleDoc {
  workspace: string;
  flow: string;
  trigger: string;
  at: Schedule;
  /** Only for contacts with this tag. */
  tag?: string;
  /** When it is due next or, in a run, until when the server that is at it has it; absent: never again. */
  nextAt?: number;
  /** What the last run that ended was due at. */
  lastAt?: number;
  /** The last run did not happen: no server ran when it was due. */
  missedAt?: number;
  /** A run that has begun: how far it is, so that any server can go on with it. */
  run?: { due: number; channel?: string; after?: string };
}

/** Global: due ones are found across all workspaces. */
export const schedules = defineCollection<ScheduleDoc>('schedules', {
  byNext: { fields: ['nextAt'] },
  byWorkspace: { fields: ['workspace', 'flow'] },
});
