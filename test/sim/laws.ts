/** The promises, looked at with each write and each message: what is broken is told at the step where it breaks. */
import { createHash } from 'node:crypto';
import type { SessionState } from '@danloi/engine';
import { documents } from '@danloi/server';
import type { Stored, Write } from '@danloi/server/store';
import type { OutboxItem, SessionDoc } from '../../packages/server/src/documents/sessions.ts';
import type { Data } from '../../packages/server/src/testing/data.ts';
import { eventHash } from '../../packages/server/src/turn/seen.ts';
import { type Model, same } from './model.ts';
import type { Scheduler } from './scheduler.ts';
import type { Tried } from './turns.ts';
import type { Shown } from './zalo.ts';

const { deadLetters, erasures, parked, sessions } = documents;
type Session = Stored<SessionDoc>;

export interface LawDeps {
  data: Data;
  scheduler: Scheduler;
  model: Model;
  several: boolean;
  /** The document with its sealed fields opened. */
  open(id: string): Session | undefined;
  erasureId(session: string): string;
  broken(what: string): void;
}

interface Contact {
  doc: Session | undefined;
  /** Hashed ids of every event that was ever taken. */
  taken: Set<string>;
  /** Number of each message that was ever in the outbox, by its id. */
  messages: Map<string, number>;
  shown: Map<string, Shown>;
  lastFirst: number;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

export class Laws {
  readonly #deps: LawDeps;
  readonly #contacts = new Map<string, Contact>();
  readonly #tries = new Map<string, Tried[]>();
  /** Messages that came a second time, each for a reason. */
  doubled = 0;
  commits = 0;

  constructor(deps: LawDeps) {
    this.#deps = deps;
  }

  note(tried: Tried): void {
    const key = eventHash(tried.event.id);
    const tries = this.#tries.get(key);
    if (tries) tries.push(tried);
    else this.#tries.set(key, [tried]);
  }

  tries(): Iterable<Tried> {
    return [...this.#tries.values()].flat();
  }

  taken(session: string, event: string): boolean {
    return this.#contact(session).taken.has(eventHash(event));
  }

  /** A write took effect. */
  wrote(write: Write): void {
    if (write.collection.name !== sessions.name) return;
    const id = write.op === 'delete' ? write.id : write.doc.id;
    const contact = this.#contact(id);
    const after = this.#deps.open(id);
    this.commits++;
    if (after) this.#changed(id, contact, after);
    else this.#gone(id, contact);
    contact.doc = after;
  }

  /** A server begins to send a message: it has to be one that waits. */
  begins(session: string, item: string): void {
    const waits = this.#deps.open(session)?.outbox.some(({ id }) => id === item);
    if (!waits) this.#deps.broken(`${session}: ${item} is sent although it is done with`);
  }

  /** Zalo showed a message to its contact. `late`: its server had given up waiting for the answer. */
  shown(session: string, message: Shown, late: boolean): void {
    const contact = this.#contact(session);
    const number = contact.messages.get(message.item);
    const where = `${session}: ${message.item}`;
    if (number === undefined) {
      this.#deps.broken(`${where} was shown but never due`);
      return;
    }
    const before = contact.shown.get(message.item);
    contact.shown.set(message.item, message);
    // A server that stood still may have had the call on its way, begun in time.
    const onItsWay = late || message.life.wasFrozen;
    if (!before) {
      if (number < contact.lastFirst && !onItsWay) this.#deps.broken(`${where} was shown after a later one`);
      contact.lastFirst = Math.max(contact.lastFirst, number);
      return;
    }
    this.doubled++;
    if (!onItsWay && !this.#mayRepeat(before)) this.#deps.broken(`${where} was shown twice`);
  }

  /** A second copy has a reason: the first one's server died, stood still, or never heard what became of it. */
  #mayRepeat({ life, heardAt }: Shown): boolean {
    if (life.dead || life.wasFrozen || heardAt === undefined) return true;
    // It could not write down for longer than its lease: to the others it is as good as dead.
    return this.#deps.several && this.#deps.scheduler.now - heardAt >= 1_000;
  }

  #contact(session: string): Contact {
    const known = this.#contacts.get(session);
    if (known) return known;
    const made: Contact = {
      doc: undefined,
      taken: new Set(),
      messages: new Map(),
      shown: new Map(),
      lastFirst: -1,
    };
    this.#contacts.set(session, made);
    return made;
  }

  #gone(id: string, { doc }: Contact): void {
    const rest = doc?.outbox.filter(({ body }) => body.kind !== 'erase') ?? [];
    if (!doc?.erased || rest.length > 0) this.#deps.broken(`${id}: the session is gone`);
  }

  #changed(id: string, contact: Contact, after: Session): void {
    const { broken } = this.#deps;
    const before = contact.doc;
    if (after.rev !== (before?.rev ?? 0) + 1) broken(`${id}: revision ${before?.rev} became ${after.rev}`);
    const events = this.#events(id, contact, after);
    const removed = (before?.outbox ?? []).filter(({ seq }) => !after.outbox.some((one) => one.seq === seq));
    const added = after.outbox.filter(({ seq }) => seq >= (before?.nextSeq ?? 1));
    this.#checkTurns(id, before, after, events, removed, added);
    for (const item of removed) this.#checkDone(id, contact, item);
    for (const [at, item] of after.outbox.entries()) {
      if (item.body.kind === 'send') contact.messages.set(item.id, item.seq);
      if (at > 0 && item.seq <= (after.outbox[at - 1]?.seq ?? 0)) broken(`${id}: the outbox is out of order`);
      const was = before?.outbox.find(({ seq }) => seq === item.seq);
      if (was && (was.id !== item.id || !same(was.body, item.body))) broken(`${id}: ${item.id} was changed`);
    }
  }

  /** Ids of the events that this commit took. */
  #events(id: string, contact: Contact, after: Session): string[] {
    const { data, erasureId, broken } = this.#deps;
    const known = contact.doc?.seen ?? data.get(erasures, erasureId(id))?.seen ?? [];
    const last = known.at(-1)?.[0];
    const at = last === undefined ? -1 : after.seen.findLastIndex(([event]) => event === last);
    if (last !== undefined && at < 0) broken(`${id}: taken events are forgotten`);
    const events = after.seen.slice(at + 1).map(([event]) => event);
    for (const event of events) {
      if (contact.taken.has(event)) broken(`${id}: an event was taken twice`);
      contact.taken.add(event);
    }
    return events;
  }

  #checkTurns(
    id: string,
    before: Session | undefined,
    after: Session,
    events: string[],
    removed: OutboxItem[],
    added: OutboxItem[],
  ): void {
    const { model, broken } = this.#deps;
    // What was said is forgotten when a contact withdraws.
    const emptied = removed.some(({ body }) => body.kind === 'erase') && events.length === 0;
    if (emptied) return;
    const folded = added.filter(({ body }) => body.kind === 'park' && body.code === 'turn.too-fast');
    const tries = events.map((event) => this.#tries.get(event) ?? []).filter((list) => list.length > 0);
    const untried = events.length - tries.length;
    if (untried > folded.length) broken(`${id}: an event was taken without a turn`);
    const expected = model.explain(before?.state as SessionState | undefined, tries, after.state);
    if (!expected) {
      broken(`${id}: the state is not what plain turns make of it`);
      return;
    }
    if (untried > 0) return;
    const found = added.map((item) => ({
      id: item.id,
      kind: item.body.kind,
      ...(item.body.kind === 'send' ? { text: item.body.message.text ?? '' } : {}),
    }));
    if (!same(found, expected.items)) broken(`${id}: what is to be sent is not what plain turns say`);
  }

  /** What leaves the outbox was done, or a person is told of it. */
  #checkDone(id: string, contact: Contact, item: OutboxItem): void {
    const { data, broken } = this.#deps;
    const letter = () => data.get(deadLetters, hash(`${id}|${item.seq}|${item.id}`)) !== undefined;
    switch (item.body.kind) {
      case 'send':
        if (!contact.shown.has(item.id) && !letter()) broken(`${id}: ${item.id} is lost`);
        return;
      case 'call':
        if (!contact.taken.has(eventHash(`effect:${item.id}`))) broken(`${id}: ${item.id} has no result`);
        return;
      case 'park':
        if (!data.get(parked, hash(`${id}|${String(item.body.event.id)}`)))
          broken(`${id}: ${item.id} is not on record`);
        return;
      default:
        return;
    }
  }
}

/** A timer that fires before its time. */
export const isEarly = ({ event, now }: Tried): boolean => event.kind === 'timer' && now < event.due;
