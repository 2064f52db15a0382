/** Everything that the emulated Zalo knows, handed to each of its parts. */
import { setMaxListeners } from 'node:events';
import { type Clock, createClock } from './clock.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHistory, type History } from './history.ts';
import { type App, createIds, type Oa, type User } from './identities.ts';
import { createJournal, type Journal } from './journal.ts';
import { createRandom, type Random } from './random.ts';
import { createRefusals, type Refusals } from './refusals.ts';
import { defaults, type Settings } from './settings.ts';
import { createTokens, type Tokens } from './tokens.ts';

export interface Attachment {
  oa: Oa;
  kind: 'image' | 'gif' | 'file';
  bytes: Buffer;
  mime: string;
  uploadedAt: number;
}

export interface World {
  settings: Settings;
  clock: Clock;
  random: Random;
  ids: ReturnType<typeof createIds>;
  journal: Journal;
  refusals: Refusals;
  faults: Faults;
  tokens: Tokens;
  history: History;
  apps: Map<string, App>;
  oas: Map<string, Oa>;
  /** By the id that their OA sees. */
  users: Map<string, User>;
  attachments: Map<string, Attachment>;
  /** Pictures that citizens sent, by file name. */
  pictures: Map<string, Buffer>;
  /** Aborted when the emulator stops: whatever hangs lets go. */
  closing: AbortController;
}

export function createWorld(given: Partial<Settings>): World {
  const settings = { ...defaults, ...given };
  const closing = new AbortController();
  // Many answers may hang at once.
  setMaxListeners(0, closing.signal);
  const clock = createClock();
  const random = createRandom(settings.seed);
  const journal = createJournal(clock);
  return {
    settings,
    clock,
    random,
    ids: createIds(random),
    journal,
    refusals: createRefusals(journal),
    faults: createFaults(journal, random),
    tokens: createTokens(clock, random),
    history: createHistory(),
    apps: new Map(),
    oas: new Map(),
    users: new Map(),
    attachments: new Map(),
    pictures: new Map(),
    closing,
  };
}
