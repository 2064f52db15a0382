import type { Text } from '@danloi/engine/manifest';
import { after } from '../document/after.ts';
import { readOnly } from '../document/store.ts';
import { followDraft } from '../phone/follow-draft.ts';
import { createPhoneStore } from '../phone/phone-store.ts';
import { tellPresence } from '../presence/api.ts';
import { listenToTabs } from '../presence/listen.ts';
import { createPresence } from '../presence/presence-store.ts';
import { createProblemsStore } from '../problems/problems-store.ts';
import { cover, runTests } from '../tests/api.ts';
import { createTestsStore } from '../tests/tests-store.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { createActions } from './actions.ts';
import { getFlow, lint, simulate } from './api.ts';
import type { Editor } from './context.ts';
import { type DraftParts, openDraft } from './open-draft.ts';
import { thisTab } from './tab.ts';
import { createViewStore } from './view-store.ts';

export interface OpenParts {
  draft: DraftParts;
  permissions: readonly string[];
  text(text: Text): string;
  words: Editor['words'];
  announce: Editor['announce'];
  tell: Editor['tell'];
  go: Editor['go'];
}

export interface OpenEditor {
  editor: Editor;
  /** When what this machine had kept, and is now back on the screen, was drawn. */
  restoredAt: number | undefined;
  /** Sets saving, looking and listening going; gives the way to stop all of it. */
  start(): () => void;
}

/** Steps that ask systems of others: what was asked once is not asked again at each key. */
const CALLS_OUT: ReadonlySet<string> = new Set(['http-request']);
/** Drafts of more steps take long to send. */
const LOOKED_AT_ALONE = 1_500;

/** Builds everything around one flow: document, autosave, findings, phone. */
export function openEditor(parts: OpenParts): OpenEditor {
  const { answer, manifests } = parts.draft;
  const { id } = answer;
  const mayEdit = parts.permissions.includes('flow.edit');
  const { document: drawn, autosave, body, restoredAt } = openDraft(parts.draft);
  const document = mayEdit ? drawn : readOnly(drawn);
  const view = createViewStore();
  const problems = createProblemsStore((flow) => lint(id, flow, body));
  const presence = createPresence({
    tell: (step) => tellPresence(id, thisTab, step),
    fetchDraft: () => getFlow(id),
    rev: () => autosave.getState().rev,
    receive: (theirs) => autosave.receive(theirs),
    step: () => document.getState().selection[0],
    backOnline: () => void autosave.flush(),
    gone() {
      if (mayEdit) autosave.lost();
    },
    visible: () => window.document.visibilityState === 'visible',
    after,
  });
  const phone = createPhoneStore({
    flow: () => document.getState().flow,
    simulate: simulate(id),
    now: Date.now,
    asksOthers(path, { pins }) {
      const passed = new Set(path.map(({ node }) => node.split('/', 1)[0]));
      return (
        pins.http === 'real' &&
        document.getState().flow.nodes.some(({ id, type }) => passed.has(id) && CALLS_OUT.has(type))
      );
    },
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
    presence,
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
    // The cards first: a large draft takes a while to send.
    const callOff = whenIdle(() => problems.look(document.getState().flow, 0));
    const unlook = document.subscribe((state, before) => {
      // A very large draft travels once: saving it brings what there is to look at as well.
      if (state.flow !== before.flow && state.flow.nodes.length <= LOOKED_AT_ALONE) problems.look(state.flow);
    });
    const unhear = autosave.subscribe((state, before) => {
      const { flow } = document.getState();
      if (flow.nodes.length <= LOOKED_AT_ALONE) return;
      if (state.findings !== before.findings) problems.show(state.findings);
      // What cannot be saved brings nothing: what is in the way is asked for.
      if (state.save.kind === 'refused' && state.save !== before.save) problems.look(flow);
    });
    const unfollow = followDraft({ document, phone, trying: () => view.getState().trying, after });
    const stopListening = listenToTabs({ flow: id, tab: thisTab, autosave, document, presence });
    return () => {
      callOff();
      unlook();
      unhear();
      unfollow();
      problems.stop();
      stopListening();
      // Leaving by a link: what is not saved yet goes out now; the copy on this machine stays until it is.
      void autosave.flush();
      phone.close();
    };
  };
  return { editor, restoredAt, start };
}
