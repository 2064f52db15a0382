/**
 * Every kind of stored document and its indexes, in one place: what the database of Dẫn Lối holds.
 * Collections used through a workspace-bound handle (`forWorkspace`) begin each index with `workspace`.
 */
import type {
  CompiledFlow,
  Flow,
  JsonObject,
  JsonValue,
  OutboundMessage,
  Schedule,
  SessionState,
} from '@danloi/engine';
import { masterKeys } from './secrets/check-key.ts';
import { defineCollection } from './store/store.ts';

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

/** One-time links: the set-up of the server and invitations. Id is the SHA-256 of the token. */
export interface InvitationDoc {
  purpose: 'setup' | 'invitation';
  workspace?: string;
  roles: Role[];
  name?: string;
  createdBy?: string;
  expiresAt: number;
}
export const invitations = defineCollection<InvitationDoc>('invitations', {
  byPurpose: { fields: ['purpose'] },
  byWorkspace: { fields: ['workspace', 'expiresAt'] },
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
  asked?: { by: string; at: number; note?: string };
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

/** Work on a flow that a server does by itself and any other goes on with; id is `<workspace>/<flow>/<kind>`. */
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
    asked?: { by: string; at: number; note?: string };
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

export interface ColumnDoc {
  /** ASCII name, usable in texts. */
  name: string;
  title: string;
  type: 'text' | 'number' | 'date' | 'phone' | 'money' | 'score' | 'candidate-number';
}

/** A data table; its rows live apart, in generations, so that an import is visible all at once. */
export interface TableDoc {
  name: string;
  columns: ColumnDoc[];
  /** Name of the key column. */
  key: string;
  generation: number;
  rowCount: number;
  /** Kept for one-click undo. */
  previous?: { generation: number; rowCount: number; columns: ColumnDoc[]; key: string };
  importedAt: number;
}
export const tables = defineCollection<TableDoc & { workspace?: string }>('tables', {
  byName: { fields: ['workspace', 'name'] },
});

/** id is `<table>.<generation>.<row number>`. */
export interface RowDoc {
  /** `<table>.<generation>` */
  part: string;
  number: number;
  /** Folded key, as lookups compare it. */
  key: string;
  cells: Record<string, JsonValue>;
}
export const rows = defineCollection<RowDoc & { workspace?: string }>('rows', {
  byKey: { fields: ['workspace', 'part', 'key'] },
  byNumber: { fields: ['workspace', 'part', 'number'] },
});

/** Rows that no table names yet, or any more; removed after `at`. */
export interface LoosePartDoc {
  workspace: string;
  part: string;
  at: number;
}
export const looseParts = defineCollection<LoosePartDoc>('loose-parts', { byTime: { fields: ['at'] } });

export interface KnowledgeDoc {
  question: string;
  variants: string[];
  answer: string;
  topic: string;
  source?: string;
  /** ISO date on which a person checked the text. */
  checkedOn?: string;
  updatedAt: number;
}
export const knowledge = defineCollection<KnowledgeDoc & { workspace?: string }>('knowledge', {
  byTopic: { fields: ['workspace', 'topic', 'updatedAt'] },
});

export interface SubmissionDoc {
  caseNumber: string;
  /** What case numbers are counted within: `TG-2026`. */
  series: string;
  number: number;
  /** Finds the reports of a contact without opening any. */
  contactKey: string;
  form: string;
  urgent: boolean;
  confidential: boolean;
  status: 'new' | 'open' | 'done';
  receivedAt: number;
  flow: { id: string; version: string };
  channel: string;
  /** The contact's id on the channel, sealed. */
  contact: string;
  /** Sealed JSON of the fields (`v1.…`): a report is never stored in clear. */
  sealedFields: string;
  media: string[];
  history: { at: number; by: string; what: string; note?: string }[];
}
export const submissions = defineCollection<SubmissionDoc & { workspace?: string }>('submissions', {
  byStatus: { fields: ['workspace', 'status', 'receivedAt'] },
  byTime: { fields: ['workspace', 'receivedAt'] },
  byNumber: { fields: ['workspace', 'series', 'number'], unique: true },
  byContact: { fields: ['workspace', 'contactKey'] },
});

/** What a flow told staff; its words may be a citizen's. Id is a hash of the effect. */
export interface NoticeDoc {
  title: string;
  text: string;
  urgent: boolean;
  flow: { id: string; version: string };
  /** Finds the notices about a contact without opening any. */
  contactKey: string;
  at: number;
  /** Set while nobody has dealt with it. */
  openSince?: number;
  done?: { at: number; by: string };
}
export const notices = defineCollection<NoticeDoc & { workspace?: string }>(
  'notices',
  {
    byTime: { fields: ['workspace', 'at'] },
    byOpen: { fields: ['workspace', 'openSince'] },
    byContact: { fields: ['workspace', 'contactKey'] },
  },
  ['title', 'text'],
);

/** One answer to a satisfaction question; nothing in it says whose. Id is a hash of the effect. */
export interface RatingDoc {
  stars: number;
  comment?: string;
  about: string;
  /** `yyyy-mm` in Vietnam. */
  month: string;
  flow: { id: string; version: string };
  at: number;
}
export const ratings = defineCollection<RatingDoc & { workspace?: string }>(
  'ratings',
  {
    byTime: { fields: ['workspace', 'at'] },
    byScore: { fields: ['workspace', 'month', 'about', 'stars'] },
  },
  ['comment'],
);

/** Proof that a contact agreed to, or declined, a text: only ever added. Id is a hash of the effect. */
export interface ConsentDoc {
  /** Finds what a contact agreed to without opening any; emptied when the contact withdraws. */
  contactKey: string;
  purpose: string;
  version: string;
  /** The text that was shown. */
  text: string;
  /** SHA-256 of the text: stays as proof of what was asked. */
  textHash: string;
  agreed: boolean;
  flow: { id: string; version: string };
  at: number;
}
export const consents = defineCollection<ConsentDoc & { workspace?: string }>(
  'consents',
  {
    byTime: { fields: ['workspace', 'at'] },
    byContact: { fields: ['workspace', 'contactKey', 'at'] },
  },
  ['text'],
);

/** A key of another system, used by name; id is the name. The value lies sealed under the workspace's key. */
export interface WorkspaceSecretDoc {
  name: string;
  sealed: string;
  fingerprint: string;
  updatedAt: number;
  updatedBy: string;
}
export const workspaceSecrets = defineCollection<WorkspaceSecretDoc & { workspace?: string }>(
  'workspace-secrets',
  { byName: { fields: ['workspace', 'name'] } },
);

/** A file: a picture of an author, or what a citizen sent. Bytes live in `media-parts`. */
export interface MediaDoc {
  purpose: 'editor' | 'citizen';
  mime: string;
  size: number;
  sha256: string;
  parts: number;
  /** Where it must still be fetched from; absent once stored. */
  source?: string;
  state: 'waiting' | 'stored' | 'failed';
  attempts: number;
  createdAt: number;
}
export const media = defineCollection<MediaDoc & { workspace?: string }>('media', {
  byState: { fields: ['workspace', 'state', 'createdAt'] },
});
/** id is `<media>.<part>`; base64, at most 512 kB of bytes each. */
export const mediaParts = defineCollection<{ bytes: string; workspace?: string }>('media-parts');

/** A connected account. Ids of app and OA are decimal strings. */
export interface ChannelDoc {
  workspace: string;
  kind: 'zalo-oa';
  name: string;
  appId: string;
  oaId: string;
  /** Sealed under the workspace's key; the API never gives them back. */
  appSecret?: string;
  oaSecret?: string;
  tokens?: {
    sealedAccess: string;
    sealedRefresh: string;
    expiresAt: number;
    refreshExpiresAt: number;
    /** A refresh was begun with this token and its outcome is unknown: see `tokens.ts`. */
    refreshing?: { by: string; since: number; tries: number };
    needsConsent?: boolean;
  };
  /** Consent in progress. */
  consent?: { state: string; verifier: string; expiresAt: number };
  /** True once an event's signature was verified with the present OA secret. */
  proven: boolean;
  buttonForm: 'buttons' | 'list' | 'numbers';
  lastEventAt?: number;
  /** When Zalo first accepted a message of this channel: the last tick of the check-list. */
  answeredAt?: number;
  /** Code of Zalo's `zalo_verifier<code>.html`, by which it proves that the domain is ours. */
  siteVerifier?: string;
  createdAt: number;
}
/** Global, since webhooks find the channel before the workspace is known; routes check `workspace`. */
export const channels = defineCollection<ChannelDoc>('channels', {
  byApp: { fields: ['appId', 'oaId'], unique: true },
  byWorkspace: { fields: ['workspace', 'createdAt'] },
});

/** One waiting effect of a session. */
export interface OutboxItem {
  seq: number;
  /** `<event id>/<index>` */
  id: string;
  body:
    | { kind: 'send'; message: OutboundMessage; node?: string }
    | {
        kind: 'call';
        name: string;
        input: JsonObject;
        node: string;
        repeat: 'safe' | 'ask-a-person';
        /** Which version asked: the session may have moved on by the time it is done. */
        flow?: { id: string; version: string };
      }
    | { kind: 'hand-over'; reason: string }
    | { kind: 'fetch-media'; media: string; url: string }
    | { kind: 'erase' }
    /** An event that could not be turned: a record of it is to be made for an operator. */
    | { kind: 'park'; event: JsonObject; code: string; detail: string }
    /** A step's code failed and the conversation went on: to be counted for an operator. */
    | { kind: 'step-failed'; node: string; reason: string; flow?: { id: string; version: string } };
  at: number;
  attempts: number;
  notBefore: number;
  /** Committed before a call that must not repeat. */
  trying?: boolean;
  /** The channel did not say whether it took the last try: one more, then a person decides. */
  unsure?: boolean;
  /** Nobody waits for it: behind answers. */
  notice?: boolean;
  /** A person had it sent again: before notices, behind answers. */
  resent?: boolean;
}

/** One contact's session: the unit of consistency. id is `<channel>/<contact>`. */
export interface SessionDoc {
  workspace: string;
  channel: string;
  contact: string;
  /** Version of this document's shape. */
  v: 1;
  state: SessionState;
  /** Ids (hashed to 16 hex digits) of events taken, newest last, with their time in seconds. */
  seen: [string, number][];
  outbox: OutboxItem[];
  nextSeq: number;
  /** Earliest time at which the outbox wants work; absent when nothing waits. */
  dueAt?: number;
  /** When the step that waits gives up waiting; absent when it has no deadline, and while a person has the chat. */
  timerAt?: number;
  /** The deadline that was taken last: it is not taken again, whatever came of it. */
  firedTimer?: string;
  lastInboundAt: number;
  /** Who sends now, and until when nobody else may. */
  lease?: { owner: string; until: number };
  /** Random, new with each write: tells after an unanswered write whether it happened. */
  writer?: string;
  /** Since when a person has this chat; absent while the bot has it. */
  handedOverAt?: number;
  /** The youngest id that left `seen` before its time: events up to then are looked up in `seen-older`. */
  lowWater?: number;
  /** When this contact was last asked to write more slowly. */
  slowedAt?: number;
  /** The contact withdrew: the document goes as soon as its last messages have left. */
  erased?: boolean;
}
export const sessions = defineCollection<SessionDoc>(
  'sessions',
  {
    byDue: { fields: ['dueAt'] },
    byTimer: { fields: ['timerAt'] },
    byHandOver: { fields: ['workspace', 'handedOverAt'] },
    byChannel: { fields: ['channel', 'lastInboundAt'] },
  },
  ['state', 'outbox'],
);

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
  /** A run that has begun: how far it is, so that any server can go on with it. */
  run?: { due: number; channel?: string; after?: string };
}
/** Global: due ones are found across all workspaces. */
export const schedules = defineCollection<ScheduleDoc>('schedules', {
  byNext: { fields: ['nextAt'] },
  byWorkspace: { fields: ['workspace', 'flow'] },
});

/** Ids that left a session's ring before their time (a contact who wrote more than it holds); kept for days. */
export const seenOlder = defineCollection<{ at: number }>('seen-older', { byTime: { fields: ['at'] } });

/** What is kept of a contact who withdrew, for two days: that a late repeat of an old event is one. Id is an HMAC. */
export interface ErasureDoc {
  at: number;
  seen: [string, number][];
}
export const erasures = defineCollection<ErasureDoc>('erasures', { byTime: { fields: ['at'] } });

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

/** A verified event accepted durably before its turn (under load); id is `<session>|<hash of the event's id>`. */
export interface IntakeDoc {
  workspace: string;
  session: string;
  event: JsonObject;
  fetch?: { media: string; url: string }[];
  /** How often its turn was begun by a process that then died. */
  attempts?: number;
  at: number;
}
export const intake = defineCollection<IntakeDoc>('intake', { byTime: { fields: ['at'] } }, [
  'event',
  'fetch',
]);

/** A webhook that could not be verified yet: kept at most 24 h, bounded per app. */
export interface QuarantineDoc {
  appId: string;
  /** Raw bytes, base64. */
  body: string;
  headers: Record<string, string>;
  at: number;
}
export const quarantine = defineCollection<QuarantineDoc>(
  'quarantine',
  { byApp: { fields: ['appId', 'at'] } },
  ['body'],
);

/** A kind of event that this server does not know: the first one of each kind, sealed. id is `<channel>.<kind>`. */
export interface UnknownEventDoc {
  channel: string;
  name: string;
  sealedBody: string;
  at: number;
}
export const unknownEvents = defineCollection<UnknownEventDoc>('unknown-events', {
  byChannel: { fields: ['channel', 'at'] },
});

/** A picture uploaded to a channel, to be used again while the channel keeps it. id is `<channel>.<sha256>`. */
export const uploads = defineCollection<{ attachment: string; at: number }>('uploads');

/** An event that could not be processed, with its reason, for an operator. */
export interface ParkedDoc {
  workspace: string;
  channel: string;
  session: string;
  event: JsonObject;
  code: string;
  detail: string;
  at: number;
}
export const parked = defineCollection<ParkedDoc>(
  'parked',
  { byWorkspace: { fields: ['workspace', 'at'] } },
  ['event', 'detail'],
);

/** A step whose code fails, counted: what a developer must look at. Id is a hash of all that tells it from others. */
export interface StepFailureDoc {
  workspace: string;
  flow: string;
  version: string;
  node: string;
  /** What is known of it; nothing that a citizen wrote. */
  reason: string;
  count: number;
  firstAt: number;
  at: number;
  /** The outbox item that was counted last: it is not counted twice. */
  lastItem: string;
}
export const stepFailures = defineCollection<StepFailureDoc>('step-failures', {
  byWorkspace: { fields: ['workspace', 'at'] },
  byTime: { fields: ['at'] },
});

/** How often the steps of a version were passed on one day in Vietnam; whose passages they were stands nowhere. Id is `<flow>.<version>.<day>`. */
export interface PassageDoc {
  flow: string;
  version: string;
  /** ISO. */
  day: string;
  steps: Record<string, { entered: number; left: Record<string, number> }>;
}
export const passages = defineCollection<PassageDoc & { workspace?: string }>('passages', {
  byDay: { fields: ['workspace', 'flow', 'version', 'day'] },
  byAge: { fields: ['day'] },
});

/** What citizens wrote and nothing understood, masked and counted; who wrote it stands nowhere. Id is a hash of place and folded text. */
export interface UnheardDoc {
  /** Empty: outside of any flow. */
  flow: string;
  node: string;
  text: string;
  count: number;
  /** When it was written last. */
  at: number;
}
export const unheardTexts = defineCollection<UnheardDoc & { workspace?: string }>(
  'unheard-texts',
  {
    byTime: { fields: ['workspace', 'at'] },
    byFlow: { fields: ['workspace', 'flow', 'at'] },
    byAge: { fields: ['at'] },
  },
  ['text'],
);

/** A message that could not be sent: a person can see it and send it again. */
export interface DeadLetterDoc {
  workspace: string;
  channel: string;
  contact: string;
  item: OutboxItem;
  code: string;
  at: number;
}
export const deadLetters = defineCollection<DeadLetterDoc>(
  'dead-letters',
  {
    byWorkspace: { fields: ['workspace', 'at'] },
    byChannel: { fields: ['channel', 'at'] },
  },
  ['item'],
);

/** Who did or read what: ids only. */
export interface AuditDoc {
  workspace: string;
  at: number;
  person: string;
  action: string;
  target: string;
}
export const audit = defineCollection<AuditDoc>('audit', { byTime: { fields: ['workspace', 'at'] } });

/** Every collection, as the stores open them. */
export const collections = [
  workspaces,
  people,
  signIns,
  signInFailures,
  invitations,
  tryLinks,
  flows,
  versions,
  approvals,
  flowJobs,
  tables,
  rows,
  looseParts,
  knowledge,
  submissions,
  notices,
  ratings,
  consents,
  workspaceSecrets,
  media,
  mediaParts,
  channels,
  sessions,
  schedules,
  seenOlder,
  erasures,
  presences,
  liveMarks,
  intake,
  quarantine,
  unknownEvents,
  uploads,
  parked,
  stepFailures,
  passages,
  unheardTexts,
  deadLetters,
  audit,
  masterKeys,
];
