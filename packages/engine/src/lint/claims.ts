import type { Flow, Trigger } from '../flow/schema.ts';
import { clean } from '../text/clean.ts';
import { fold } from '../text/fold.ts';

/** What a flow claims for itself: a keyword, a button, a link, or something of which the workspace has one. */
export interface Claim {
  /** Two claims with the same key want the same. */
  key: string;
  /** Of keywords: without accents, as many citizens type. */
  folded?: string;
  /** As the author wrote it. */
  words: string;
  priority: number;
  trigger: Trigger;
}

const known = new WeakMap<Flow, readonly Claim[]>();

/** The claims of a flow; kept as long as the flow is, so that many flows are read once. */
export function claimsOf(flow: Flow): readonly Claim[] {
  const kept = known.get(flow);
  if (kept !== undefined) return kept;
  const claims = flow.triggers.flatMap(ofTrigger);
  known.set(flow, claims);
  return claims;
}

function ofTrigger(trigger: Trigger): Claim[] {
  const claim = (key: string, words: string): Claim => ({
    key,
    words,
    priority: trigger.priority ?? 0,
    trigger,
  });
  switch (trigger.kind) {
    case 'keyword':
      return trigger.words.flatMap((word): Claim[] => {
        const words = clean(word);
        const folded = fold(word);
        if (folded === '') return [];
        return [{ ...claim(`keyword ${words.toLocaleLowerCase('vi').normalize('NFC')}`, words), folded }];
      });
    case 'button':
      return [claim(`button ${trigger.payload}`, trigger.payload)];
    case 'deep-link':
      return [claim(`deep-link ${trigger.code}`, trigger.code)];
    case 'received':
      return [claim(`received ${trigger.what}`, trigger.what)];
    case 'home':
    case 'fallback':
    case 'follow':
      return [claim(trigger.kind, '')];
    case 'schedule':
      // Several flows may write at the same time.
      return [];
  }
}
