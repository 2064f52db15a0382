import type { Flow } from '@danloi/engine/flow';
import type { Text } from '@danloi/engine/manifest';
import { copyToOffer, createAutosave } from '../document/autosave.ts';
import { newId } from '../document/ids.ts';
import { keepCopy, type LocalCopy } from '../document/local-copy.ts';
import { createDocumentStore } from '../document/store.ts';
import { createPhoneStore } from '../phone/phone-store.ts';
import { createProblemsStore } from '../problems/problems-store.ts';
import { cover, runTests } from '../tests/api.ts';
import { createTestsStore } from '../tests/tests-store.ts';
import { createActions } from './actions.ts';
import { type FlowAnswer, lint, putDraft, simulate } from './api.ts';
import type { Editor, Manifests } from './context.ts';
import { createViewStore } from './view-store.ts';

export interface OpenParts {
  answer: FlowAnswer;
  manifests: Manifests;
  permissions: readonly string[];
  text(text: Text): string;
  words: Editor['words'];
  announce: Editor['announce'];
  tell: Editor['tell'];
  go: Editor['go'];
  handOut(draft: Flow): void;
}

export interface OpenEditor {
  editor: Editor;
  /** A draft on this machine that the server does not have. */
  offer: LocalCopy | undefined;
  /** Sets saving, looking and listening going; gives the way to stop all of it. */
  start(): () => void;
}

/** Builds everything around one flow: document, autosave, findings, phone. */
export function openEditor(parts: OpenParts): OpenEditor {
  const { answer, manifests } = parts;
  const { id, draft } = answer;
  const document = createDocumentStore(draft);
  const view = createViewStore();
  const problems = createProblemsStore((flow) => lint(id, flow));
  const mayEdit = parts.permissions.includes('flow.edit');
  const offer = mayEdit ? copyToOffer(localStorage, id, draft) : undefined;

  // Whoever goes on drawing without having decided still finds the older copy among those put aside.
  const unwatch = document.subscribe((state, before) => {
    if (offer === undefined || state.flow === before.flow) return;
    if (state.flow !== offer.draft)
      keepCopy(localStorage, id, { at: offer.at, whose: 'mine', draft: offer.draft });
    unwatch();
  });

  const autosave = createAutosave({
    flow: id,
    rev: answer.rev,
    savedAt: Date.parse(answer.updatedAt),
    document,
    storage: localStorage,
    put: (rev, flow) => putDraft(id, rev, flow),
    handOut: (copy) => parts.handOut(copy.draft),
    now: Date.now,
    after(ms, what) {
      const timer = setTimeout(what, ms);
      return () => clearTimeout(timer);
    },
    tab: newId(),
  });
  const phone = createPhoneStore({
    flow: () => document.getState().flow,
    simulate: simulate(id),
    now: Date.now,
  });
  const tests = createTestsStore({
    flow: () => document.getState().flow,
    run: (flow) => runTests(id, flow),
    cover: (flow) => cover(id, flow),
  });
  const actions = createActions({
    document,
    view,
    manifests,
    mayEdit,
    text: parts.text,
    announce: parts.announce,
    words: parts.words,
  });
  const editor: Editor = {
    flowId: id,
    mayEdit,
    mayPublish: parts.permissions.includes('flow.publish'),
    live: answer.live,
    manifests,
    document,
    autosave,
    view,
    phone,
    problems,
    tests,
    actions,
    text: parts.text,
    words: parts.words,
    announce: parts.announce,
    tell: parts.tell,
    go: parts.go,
  };

  const start = () => {
    problems.look(draft, 0);
    const unlook = document.subscribe((state, before) => {
      if (state.flow !== before.flow) problems.look(state.flow);
    });
    const flush = () => void autosave.flush();
    const onHide = () => {
      if (window.document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    window.document.addEventListener('visibilitychange', onHide);
    return () => {
      unlook();
      problems.stop();
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      window.document.removeEventListener('visibilitychange', onHide);
      // Leaving by a link: what is not saved yet goes out now; the copy on this machine stays until it is.
      flush();
      phone.close();
    };
  };
  return { editor, offer, start };
}
