import type { ChannelAdapter } from '../channels/channel.ts';
import type { ChannelDoc } from '../documents.ts';
import type { Platform } from '../platform.ts';
import type { Store } from '../store/store.ts';
import type { RunEffect } from '../turn/effects.ts';
import type { Receiver } from '../turn/receive.ts';
import type { Whose } from '../turn/session-doc.ts';
import type { Sessions } from '../turn/sessions.ts';
import type { Accounts } from './accounts.ts';
import type { Leases } from './lease.ts';

/** The channel of each kind of account. */
type Adapters = Partial<Record<ChannelDoc['kind'], ChannelAdapter>>;

/** What the outbox needs of the other parts. */
export interface PerformDeps {
  store: Store;
  platform: Platform;
  sessions: Sessions;
  accounts: Accounts;
  leases: Pick<Leases, 'holds'>;
  adapters: Adapters;
  receiver: Pick<Receiver, 'take'>;
  runEffect: RunEffect;
  /** Gets a citizen's file from the channel and stores it; says whether that is done, impossible, or worth another try. */
  fetchMedia(file: {
    workspace: string;
    media: string;
    url: string;
    last: boolean;
  }): Promise<'done' | 'again'>;
  /** Removes what other parts hold of a contact who withdrew, and these files. Doing it twice changes nothing. */
  forgetContact(whose: Whose, files: readonly string[]): Promise<void>;
  erasureId(session: string): string;
  /** Are answers that the channel charges for allowed? */
  paidAllowed: boolean;
}
