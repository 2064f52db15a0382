import { type Conflict, type Flow, type Side, same } from '@danloi/engine/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createCopyKeeper } from './copy-keeper.ts';
import { type KeptCopy, keepCopy } from './local-copy.ts';
import { type Choices, meet, type Theirs } from './meeting.ts';
import type { Autosave, AutosaveParts, AutosaveState, SaveAnswer, SaveState } from './save-types.ts';

/** Pause after the last change before the draft goes to the server, ms. */
export const SAVE_PAUSE_MS = 600;
/** Pause after a change before it is compared with another's draft anew, ms. */
const COMPARE_PAUSE_MS = 300;
/** Pauses between attempts without network, ms; the last one repeats. */
const RETRY_PAUSES_MS = [2_000, 5_000, 10_000, 30_000];
/** Rounds of saving and merging before it is left to the next pause. */
const ROUNDS = 5;

/**
 * Keeps a draft from being lost: every change is on this machine in a moment, on the server soon after, and together with what
 * others saved meanwhile. One request at a time; the revision it names is the one that the draft builds on.
 */
export function createAutosave(parts: AutosaveParts): Autosave {
  return new Saving(parts).handle();
}

class Saving {
  private readonly parts: AutosaveParts;
  private readonly store: StoreApi<AutosaveState>;
  private readonly keeper: ReturnType<typeof createCopyKeeper>;
  private readonly unsubscribe: () => void;
  /** What the server has, as far as this tab knows. */
  private base: Flow;
  private pending: Theirs | undefined;
  private choices: Choices = new Map();
  /** Drafts whose saving had no answer: the server may have one of them. */
  private unanswered: Flow[] = [];
  private underWay: Promise<void> | undefined;
  private callOff: (() => void) | undefined;
  private failures = 0;
  private stopped = false;

  constructor(parts: AutosaveParts) {
    this.parts = parts;
    this.base = parts.base;
    this.store = createStore<AutosaveState>(() => ({
      save: { kind: 'saved', at: parts.savedAt },
      rev: parts.rev,
      copied: true,
      findings: [],
      mergedAt: undefined,
      moved: [],
    }));
    this.keeper = createCopyKeeper({ ...parts, told: (copied) => this.store.setState({ copied }) });
    this.unsubscribe = parts.document.subscribe((state, before) => {
      if (state.flow !== before.flow) this.changed();
    });
    if (!this.isSaved()) this.wait();
  }

  handle(): Autosave {
    return {
      ...this.store,
      flush: () => this.flush(),
      receive: (theirs) => this.receive(theirs),
      decide: (conflict, side) => this.decide(conflict, side),
      lost: () => this.lost(),
      letGo: () => this.letGo(),
      placesSeen: () => this.store.setState({ moved: [] }),
      copyNow: () => this.keeper.hurry(),
      stop: () => this.stop(),
    };
  }

  private stop(): void {
    this.stopped = true;
    this.callOff?.();
    this.unsubscribe();
  }

  private current = (): Flow => this.parts.document.getState().flow;
  private isSaved = (): boolean => this.current() === this.base;
  private isGone = (): boolean => this.store.getState().save.kind === 'gone';
  private setSave = (save: SaveState): void => this.store.setState({ save });

  private plan(ms: number, what: () => void): void {
    this.callOff?.();
    if (this.stopped) return;
    this.callOff = this.parts.after(ms, () => {
      this.callOff = undefined;
      what();
    });
  }

  private copyHere(): void {
    const { flow, tab, now } = this.parts;
    const at = now();
    const copy = () => ({
      ...{ flow, tab, at, base: this.base, draft: this.current() },
      rev: this.store.getState().rev,
    });
    this.keeper.keep(copy, this.current().nodes.length);
  }

  private rest(at: number): void {
    this.callOff?.();
    this.callOff = undefined;
    this.unanswered = [];
    this.keeper.drop();
    this.setSave({ kind: 'saved', at });
  }

  private wait(): void {
    this.copyHere();
    if (this.store.getState().save.kind !== 'offline') this.setSave({ kind: 'waiting' });
    this.plan(SAVE_PAUSE_MS, () => void this.send());
  }

  private changed(): void {
    if (this.isGone()) this.copyHere();
    else if (this.pending !== undefined) {
      this.copyHere();
      this.plan(COMPARE_PAUSE_MS, () => this.bringTogether());
    } else if (this.underWay !== undefined) this.copyHere();
    // Undone back to what the server has; unless it may have got something else without telling.
    else if (this.isSaved() && this.unanswered.length === 0) this.rest(this.parts.now());
    else this.wait();
  }

  private lost(): void {
    if (this.isGone()) return;
    this.callOff?.();
    this.callOff = undefined;
    this.pending = undefined;
    this.setSave({ kind: 'gone' });
    // Also of a draft that was saved: the server has it no more.
    this.copyHere();
  }

  private letGo(): void {
    this.base = this.current();
    this.rest(this.parts.now());
    this.stop();
  }

  private receive(theirs: Theirs): void {
    if (this.underWay !== undefined || this.isGone()) return;
    if (theirs.rev <= Math.max(this.store.getState().rev, this.pending?.rev ?? 0)) return;
    this.pending = theirs;
    this.bringTogether();
  }

  private decide(about: Conflict, side: Side): void {
    this.choices = new Map(this.choices).set(about.id, { about, side });
    this.bringTogether();
    if (this.pending === undefined) void this.flush();
  }

  private bringTogether(): void {
    const theirs = this.pending;
    if (theirs === undefined) return;
    const mine = this.current();
    // What had no answer had arrived after all: nobody else was there.
    const own = this.unanswered.some((sent) => same(sent, theirs.draft));
    const base = own ? theirs.draft : this.base;
    const met = meet(
      { base, mine, theirs: theirs.draft, unanswered: this.unanswered },
      this.choices,
      this.parts.titles,
    );
    if (met.open.length > 0) {
      this.copyHere();
      this.setSave({ kind: 'conflict', conflicts: met.open });
      return;
    }
    const sides = new Set(met.decided.map(({ side }) => side));
    if (sides.has('mine')) this.putAside('theirs', theirs.draft);
    if (sides.has('theirs')) this.putAside('mine', mine);
    if (!own && met.moved.length > 0) this.store.setState({ moved: met.moved });
    this.takeIn(theirs, met.allMine, met.flow, own);
  }

  private takeIn(theirs: Theirs, allMine: Flow, decided: Flow, own: boolean): void {
    const { document, now } = this.parts;
    this.pending = undefined;
    this.choices = new Map();
    this.unanswered = [];
    this.base = theirs.draft;
    this.failures = 0;
    this.store.setState({ rev: theirs.rev, ...(own ? {} : { mergedAt: now() }) });
    document.adopt(allMine);
    // To give up one's own words is an act, and can be taken back.
    if (!same(allMine, decided)) document.change(() => decided);
    if (same(this.current(), theirs.draft)) {
      this.base = this.current();
      this.rest(now());
    } else {
      this.setSave({ kind: 'waiting' });
      this.wait();
    }
  }

  private putAside(whose: KeptCopy['whose'], draft: Flow): void {
    const copy = { at: this.parts.now(), whose, draft };
    if (!keepCopy(this.parts.storage, this.parts.flow, copy)) this.parts.handOut(copy);
  }

  private settle(sent: Flow, answer: SaveAnswer): void {
    // Told by others while this was under way.
    if (this.isGone()) return;
    switch (answer.kind) {
      case 'saved':
        this.failures = 0;
        this.unanswered = [];
        this.base = sent;
        this.store.setState({ rev: answer.rev, findings: answer.findings });
        if (this.isSaved()) this.rest(answer.at);
        else {
          this.setSave({ kind: 'waiting' });
          this.wait();
        }
        return;
      case 'conflict':
        this.pending = { rev: answer.rev, draft: answer.draft };
        this.bringTogether();
        return;
      case 'offline': {
        this.setSave({ kind: 'offline' });
        if (!this.unanswered.includes(sent)) this.unanswered.push(sent);
        const pause = RETRY_PAUSES_MS[Math.min(this.failures, RETRY_PAUSES_MS.length - 1)] ?? 30_000;
        this.failures += 1;
        this.plan(pause, () => void this.send());
        return;
      }
      case 'gone':
        this.lost();
        return;
      default:
        this.setSave(answer);
    }
  }

  private send(): Promise<void> {
    if (this.underWay !== undefined) return this.underWay;
    if (this.isGone()) return Promise.resolve();
    if (this.pending !== undefined || (this.isSaved() && this.unanswered.length === 0))
      return Promise.resolve();
    const sent = this.current();
    this.callOff?.();
    this.callOff = undefined;
    this.setSave({ kind: 'saving' });
    this.underWay = this.parts
      .put(this.store.getState().rev, sent)
      .catch((): SaveAnswer => ({ kind: 'offline' }))
      .then((answer) => {
        this.underWay = undefined;
        this.settle(sent, answer);
      });
    return this.underWay;
  }

  private async flush(): Promise<boolean> {
    for (let round = 0; round < ROUNDS; round += 1) {
      await this.send();
      const { kind } = this.store.getState().save;
      if (kind === 'saved') return true;
      if (kind !== 'waiting') return false;
    }
    return this.isSaved();
  }
}
