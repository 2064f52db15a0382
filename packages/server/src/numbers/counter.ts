import { hash } from 'node:crypto';
import { clockOf, fold } from '@danloi/engine';
import { type DayDoc, days, passages, unheardTexts } from '../documents.ts';
import type { Platform } from '../platform.ts';
import { createRounds } from '../rounds.ts';
import type { Store } from '../store/store.ts';
import { forWorkspace, type WorkspaceStore } from '../store/workspace-store.ts';
import { addSteps, type Counts, type Passed, Tally, type Unheard } from './tally.ts';

/** Counts are written together, so that counting costs a turn nothing. */
const EVERY_MS = 5_000;
const TRIES = 5;
/** Different texts kept per workspace; beyond it only known ones are counted on. */
const MOST_KEPT = 5_000;

/**
 * Counts who passes where. These are statistics and no promise: they are written every five seconds, so a process that is
 * killed takes the last seconds with it; nothing is ever counted twice.
 */
export interface Counter {
  /** After the turn's commit. */
  count(workspace: string, passed: Passed): void;
  start(): void;
  /** Writes what is left. */
  stop(): Promise<void>;
  /** Writes what has been counted, now. */
  flush(): Promise<void>;
}

export function createCounter(deps: { store: Store; platform: Platform }): Counter {
  const { platform } = deps;
  const tally = new Tally();
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const { counts, days: ofDays, unheard } = tally.take();
    try {
      for (const one of counts) await addCounts(forWorkspace(deps.store, one.workspace), one);
      for (const one of ofDays) await addDay(forWorkspace(deps.store, one.workspace), one);
      for (const one of unheard) await addText(forWorkspace(deps.store, one.workspace), one);
    } catch (error) {
      // Written or not, nobody knows; to count again might count twice.
      platform.log.warn({ err: error, code: 'numbers.lost' }, 'some passages were not counted');
    }
  }
  const flush = (): Promise<void> => {
    writing = writing.then(write);
    return writing;
  };
  const rounds = createRounds({
    platform,
    everyMs: EVERY_MS,
    firstMs: EVERY_MS,
    round: flush,
    // What a write lost is told by itself.
    failed: () => undefined,
  });

  return {
    count(workspace, passed) {
      const at = platform.now();
      tally.add(workspace, passed, clockOf(at).day, at);
    },
    flush,
    start: rounds.start,
    async stop() {
      await rounds.stop();
      await flush();
    },
  };
}

async function addCounts(store: WorkspaceStore, { flow, version, day, steps }: Counts): Promise<void> {
  const id = `${flow}.${version}.${day}`;
  for (let time = 0; time < TRIES; time++) {
    const known = await store.get(passages, id);
    const sum = { ...known?.steps };
    addSteps(sum, steps);
    const doc = { id, flow, version, day, steps: sum };
    const result =
      known === undefined ? await store.insert(passages, doc) : await store.replace(passages, doc, known.rev);
    if (result.ok) return;
  }
}

async function addDay(store: WorkspaceStore, { day, people, messages, unheard }: DayDoc): Promise<void> {
  for (let time = 0; time < TRIES; time++) {
    const known = await store.get(days, day);
    const doc = {
      ...{ id: day, day, people: people + (known?.people ?? 0) },
      ...{ messages: messages + (known?.messages ?? 0), unheard: unheard + (known?.unheard ?? 0) },
    };
    const result =
      known === undefined ? await store.insert(days, doc) : await store.replace(days, doc, known.rev);
    if (result.ok) return;
  }
}

async function addText(store: WorkspaceStore, one: Unheard): Promise<void> {
  const { flow, node, text, count, at } = one;
  const id = hash('sha256', JSON.stringify([flow, node, fold(text)])).slice(0, 32);
  for (let time = 0; time < TRIES; time++) {
    const known = await store.get(unheardTexts, id);
    if (known === undefined && (await store.count(unheardTexts, { index: 'byTime' })) >= MOST_KEPT) return;
    const doc = { id, flow, node, text: known?.text ?? text, count: (known?.count ?? 0) + count, at };
    const result =
      known === undefined
        ? await store.insert(unheardTexts, doc)
        : await store.replace(unheardTexts, doc, known.rev);
    if (result.ok) return;
  }
}
