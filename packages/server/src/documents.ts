/**
 * Every kind of stored document and its indexes, one file a subject: what the database of Dẫn Lối holds.
 * Collections used through a workspace-bound handle (`forWorkspace`) begin each index with `workspace`.
 */

import { channels, quarantine, unknownEvents, workspaceSecrets } from './documents/channels.ts';
import {
  approvals,
  flowJobs,
  flows,
  liveMarks,
  presences,
  schedules,
  tryLinks,
  versions,
} from './documents/flows.ts';
import { knowledge } from './documents/knowledge.ts';
import { media, mediaParts, uploads } from './documents/media.ts';
import { days, passages, unheardTexts } from './documents/numbers.ts';
import { deadLetters, parked, stepFailures } from './documents/operations.ts';
import { audit, invitations, people, signInFailures, signIns, workspaces } from './documents/people.ts';
import { consents, notices, ratings, submissions } from './documents/records.ts';
import { erasures, intake, seenOlder, sessions } from './documents/sessions.ts';
import { looseParts, rows, tables } from './documents/tables.ts';
import { masterKeys } from './secrets/check-key.ts';

export * from './documents/channels.ts';
export * from './documents/flows.ts';
export * from './documents/knowledge.ts';
export * from './documents/media.ts';
export * from './documents/numbers.ts';
export * from './documents/operations.ts';
export * from './documents/people.ts';
export * from './documents/records.ts';
export * from './documents/sessions.ts';
export * from './documents/tables.ts';

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
  days,
  unheardTexts,
  deadLetters,
  audit,
  masterKeys,
];
