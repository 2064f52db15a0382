import type { CompiledFlow } from '../compile/compiled-flow.ts';
import type { LoadedMachine } from '../compile/load.ts';
import type { WorkCalendar } from '../compile/machine-event.ts';
import type { Trigger } from '../flow/schema.ts';
import { findKeywords, type Keyword, type KeywordIndex, prepareKeywords } from '../text/match-keyword.ts';
import { nearKeywords } from '../text/near-keyword.ts';

/** All that a turn may read of its workspace. */
export interface TurnWorld {
  triggers: TriggerIndex;
  /** Id of the home flow. */
  home?: string;
  /** The live version of a flow. */
  live(flow: string): LoadedMachine | undefined;
  machine(flow: string, version: string): LoadedMachine | undefined;
  /** The workspace's facts, `{{don_vi.ten}}`. */
  values: Record<string, string>;
  /** Days on which the public body is closed, or works, against the usual. */
  calendar?: WorkCalendar;
  /** Somebody tries a flow: the result tells what each step had before it when it was left. */
  watched?: true;
}

/** What starts which flow, made ready for searching. Built once per publication. */
export interface TriggerIndex {
  /** Flows of the keywords, by the index of the keyword. */
  flows: readonly string[];
  anywhere: KeywordIndex;
  /** The same keywords, each as the whole message only. */
  whole: KeywordIndex;
  /** By payload of a button that was made outside of flows. */
  buttons: ReadonlyMap<string, string>;
  /** By code of a link or QR code. */
  codes: ReadonlyMap<string, string>;
  received: Readonly<Partial<Record<Received, string>>>;
  /** By flow and id of the trigger, as `scheduleKey` gives it. */
  schedules: ReadonlyMap<string, Extract<Trigger, { kind: 'schedule' }>>;
  /** Languages beside Vietnamese that some live flow has. */
  languages: ReadonlySet<string>;
  follow?: string;
  home?: string;
  fallback?: string;
}

export type Received = Extract<Trigger, { kind: 'received' }>['what'];

export const scheduleKey = (flow: string, trigger: string): string => `${flow} ${trigger}`;

/** Where several flows have a trigger, the one of the highest priority counts; of equals the first. */
class First<K> {
  readonly flows = new Map<K, string>();
  readonly #ranks = new Map<K, number>();
  offer(key: K, flow: string, priority = 0): void {
    const before = this.#ranks.get(key);
    if (before !== undefined && before >= priority) return;
    this.#ranks.set(key, priority);
    this.flows.set(key, flow);
  }
}

/** Collects the triggers of the live flows. Of several flows for one trigger the highest priority counts, then the first. */
export function prepareTriggers(live: readonly CompiledFlow[]): TriggerIndex {
  const keywords: Keyword[] = [];
  const flows: string[] = [];
  const single = new First<'follow' | 'home' | 'fallback'>();
  const buttons = new First<string>();
  const codes = new First<string>();
  const received = new First<Received>();
  const schedules = new Map<string, Extract<Trigger, { kind: 'schedule' }>>();
  for (const { flow, triggers } of live) {
    for (const trigger of triggers) {
      const { priority } = trigger;
      switch (trigger.kind) {
        case 'keyword':
          keywords.push(...keywordsOf(trigger));
          for (const _ of trigger.words) flows.push(flow.id);
          break;
        case 'button':
          buttons.offer(trigger.payload, flow.id, priority);
          break;
        case 'deep-link':
          codes.offer(trigger.code, flow.id, priority);
          break;
        case 'received':
          received.offer(trigger.what, flow.id, priority);
          break;
        case 'schedule':
          schedules.set(scheduleKey(flow.id, trigger.id), trigger);
          break;
        default:
          single.offer(trigger.kind, flow.id, priority);
      }
    }
  }
  return {
    flows,
    anywhere: prepareKeywords(keywords),
    whole: prepareKeywords(keywords.map((keyword) => ({ ...keyword, how: 'exact' }))),
    buttons: buttons.flows,
    codes: codes.flows,
    received: Object.fromEntries(received.flows),
    schedules,
    languages: new Set(live.flatMap(({ languages = [] }) => languages)),
    ...Object.fromEntries(single.flows),
  };
}

function keywordsOf({ words, how, not, priority }: Extract<Trigger, { kind: 'keyword' }>): Keyword[] {
  return words.map((one) => ({
    words: one,
    how,
    ...(not === undefined ? {} : { not }),
    ...(priority === undefined ? {} : { priority }),
  }));
}

/** A flow that words start, and the keyword that they hold. */
export interface Started {
  flow: string;
  words: string;
}

/**
 * The flows that a text may start, each by its keyword: none, one, or several when it does not tell them apart (typed without the
 * accents in which they differ). A slip is forgiven where nothing stands as it was meant.
 */
export function startedBy(index: TriggerIndex, text: string, how: 'anywhere' | 'whole'): Started[] {
  const found = findKeywords(text, index[how]);
  const byFlow = new Map<string, Started>();
  for (const { index: place, words } of found.length > 0 ? found : nearKeywords(text, index[how])) {
    const flow = index.flows[place];
    // The same words in a second flow are a mistake that lint names; the first flow has them.
    const isNew = flow !== undefined && ![...byFlow.values()].some((one) => one.words === words);
    if (isNew && !byFlow.has(flow)) byFlow.set(flow, { flow, words });
  }
  return [...byFlow.values()];
}

/** The flow behind "menu". */
export function homeOf(world: TurnWorld): string | undefined {
  return world.home ?? world.triggers.home;
}
