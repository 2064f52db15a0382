import type { CompiledFlow } from '../compile/compiled-flow.ts';
import type { LoadedMachine } from '../compile/load.ts';
import type { WorkCalendar } from '../compile/machine-event.ts';
import { findKeyword, type Keyword, type KeywordIndex, prepareKeywords } from '../text/match-keyword.ts';

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
}

/** What starts which flow, made ready for searching. Built once per publication. */
export interface TriggerIndex {
  /** Flows of the keywords, by the index of the keyword. */
  flows: readonly string[];
  anywhere: KeywordIndex;
  /** The same keywords, each as the whole message only. */
  whole: KeywordIndex;
  follow?: string;
  home?: string;
}

/** Collects the triggers of the live flows. Of several flows for one follow or home the first counts. */
export function prepareTriggers(live: readonly CompiledFlow[]): TriggerIndex {
  const keywords: Keyword[] = [];
  const flows: string[] = [];
  const first: { follow?: string; home?: string } = {};
  for (const { flow, triggers } of live) {
    for (const trigger of triggers) {
      if (trigger.kind === 'follow' || trigger.kind === 'home') first[trigger.kind] ??= flow.id;
      if (trigger.kind !== 'keyword') continue;
      for (const words of trigger.words) {
        keywords.push({
          words,
          how: trigger.how,
          ...(trigger.not === undefined ? {} : { not: trigger.not }),
        });
        flows.push(flow.id);
      }
    }
  }
  return {
    flows,
    anywhere: prepareKeywords(keywords),
    whole: prepareKeywords(keywords.map((keyword) => ({ ...keyword, how: 'exact' }))),
    ...first,
  };
}

/** The flow that a text starts, and by which keyword. */
export function startedBy(
  index: TriggerIndex,
  text: string,
  how: 'anywhere' | 'whole',
): { flow: string; words: string } | undefined {
  const found = findKeyword(text, index[how]);
  const flow = found && index.flows[found.index];
  return found && flow !== undefined ? { flow, words: found.words } : undefined;
}

/** The flow behind "menu". */
export function homeOf(world: TurnWorld): string | undefined {
  return world.home ?? world.triggers.home;
}
