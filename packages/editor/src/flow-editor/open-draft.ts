import { mergeFlows, same } from '@danloi/engine/flow';
import { after } from '../document/after.ts';
import { createAutosave } from '../document/autosave.ts';
import { createDraftBody, type DraftBody } from '../document/draft-body.ts';
import type { DraftCopies, DraftCopy } from '../document/draft-copies.ts';
import { type KeptCopy, keepCopy, storageOf } from '../document/local-copy.ts';
import type { Autosave } from '../document/save-types.ts';
import { createDocumentStore, type DocumentStore } from '../document/store.ts';
import { type FlowAnswer, putDraft } from './api.ts';
import type { Manifests } from './context.ts';
import { thisTab } from './tab.ts';
import { schemasOf } from './where-used.ts';

/** A draft being drawn on, with its history: it outlives the page, so that undo goes on after publishing. */
export interface OpenDraft {
  document: DocumentStore;
  autosave: Autosave;
  body: DraftBody;
  /** When what was found on this machine had been drawn, if something was. */
  restoredAt: number | undefined;
}

export interface DraftParts {
  answer: FlowAnswer;
  /** What this machine has of the flow and no open tab is saving, the newest first. */
  found: readonly DraftCopy[];
  copies: DraftCopies;
  person: string;
  manifests: Manifests;
  handOut(copy: KeptCopy): void;
}

/** So many drafts stay in memory; those that are not yet saved stay in any case. */
const MOST_DRAFTS = 4;
const drafts = new Map<string, OpenDraft>();

/** The draft of a flow: the one drawn on before in this tab, else one begun from the server's and what this machine has. */
export function openDraft(parts: DraftParts): OpenDraft {
  const { answer, person } = parts;
  const key = `${person} ${answer.id}`;
  const before = drafts.get(key);
  drafts.delete(key);
  const draft = before === undefined ? beginDraft(parts) : { ...before, restoredAt: undefined };
  draft.autosave.receive({ rev: answer.rev, draft: answer.draft });
  for (const [old, { autosave }] of drafts) {
    if (drafts.size < MOST_DRAFTS) break;
    if (autosave.getState().save.kind !== 'saved') continue;
    autosave.stop();
    drafts.delete(old);
  }
  drafts.set(key, draft);
  return draft;
}

function beginDraft({ answer, found, copies, person, manifests, handOut }: DraftParts): OpenDraft {
  const { id } = answer;
  const storage = storageOf(person, localStorage);
  const titles = schemasOf(manifests);
  const body = createDraftBody();
  const [newest, ...older] = found;
  const begun = newest ?? { rev: answer.rev, base: answer.draft, draft: answer.draft };
  const document = createDocumentStore(begun.draft, Date.now, titles);
  const autosave = createAutosave({
    ...{ flow: id, rev: begun.rev, base: begun.base, document, copies, handOut },
    savedAt: Date.parse(answer.updatedAt),
    storage,
    titles,
    put: (rev, flow) => putDraft(id, rev, flow, body),
    now: Date.now,
    after,
    tab: thisTab,
  });
  for (const { at, base, draft } of older) {
    const merged = mergeFlows(base, draft, document.getState().flow, { registry: titles });
    if (merged.conflicts.length === 0) document.adopt(merged.flow);
    else keepCopy(storage, id, { at, whose: 'mine', draft });
  }
  forgetWhenSaved(autosave, () => {
    for (const { tab } of found) if (tab !== thisTab) void copies.drop(id, tab);
  });
  const restored = newest !== undefined && !same(newest.draft, answer.draft);
  return { document, autosave, body, restoredAt: restored ? newest.at : undefined };
}

/** What was found stays until it is safe on the server under this tab's own hand. */
function forgetWhenSaved(autosave: Autosave, forget: () => void): void {
  const stop = autosave.subscribe(({ save }) => {
    if (save.kind !== 'saved') return;
    stop();
    forget();
  });
}
