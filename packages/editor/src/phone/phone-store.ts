import type { Flow } from '@danloi/engine/flow';
import type { Text } from '@danloi/engine/manifest';
import { createStore } from 'zustand/vanilla';

export type ButtonForm = 'buttons' | 'list' | 'numbers';

export interface PhoneButton {
  kind: 'choice' | 'link' | 'phone';
  label: string;
  payload?: string;
  url?: string;
  phone?: string;
}

/** A bubble as the server's try-out answers it. */
export interface PhoneMessage {
  text?: string;
  picture?: { media: string; alt: string };
  buttons?: PhoneButton[];
}

export type PhoneEvent =
  | { kind: 'start' }
  | { kind: 'text'; text: string }
  | { kind: 'choice'; payload: string }
  | { kind: 'image'; media: string }
  | { kind: 'location'; latitude: number; longitude: number };

/** What the server answers to one event; `session` goes back to it with the next. */
export interface SimulateAnswer {
  session: unknown;
  messages: PhoneMessage[];
  path: { node: string; port?: string }[];
  vars: Record<string, unknown>;
  currentNode?: string;
  notes: Text[];
  understood?: Text;
}

export type Line =
  | { id: number; who: 'bot'; at: number; message: PhoneMessage }
  | { id: number; who: 'citizen'; at: number; text?: string; media?: string; place?: string }
  /** A word from the tool itself, between the bubbles. */
  | { id: number; who: 'note'; text: Text };

export interface PhoneState {
  lines: readonly Line[];
  /** The bot is "typing": an answer is on its way. */
  typing: boolean;
  /** Why the last event got no answer. */
  failed: Text | undefined;
  /** It is the draft that is in the way: its findings say what to mend. */
  failedInDraft: boolean;
  form: ButtonForm;
  path: readonly { node: string; port?: string }[];
  currentNode: string | undefined;
  vars: Record<string, unknown>;
  session: unknown;
}

export interface PhoneParts {
  flow(): Flow;
  simulate(input: {
    draft: Flow;
    session?: unknown;
    event: PhoneEvent;
    buttons: ButtonForm;
  }): Promise<{ ok: true; answer: SimulateAnswer } | { ok: false; message: Text; inDraft: boolean }>;
  now(): number;
}

/** What the citizen's own bubble shows for an event. */
export interface Said {
  text?: string;
  media?: string;
  place?: string;
}

const FRESH = {
  lines: [],
  typing: false,
  failed: undefined,
  failedInDraft: false,
  path: [],
  currentNode: undefined,
  vars: {},
  session: undefined,
} as const;

const NODE_GONE: Text = {
  vi: 'Bước đang chạy không còn trong kịch bản. Cuộc trò chuyện bắt đầu lại.',
  en: 'The step where this chat stood is no longer in the flow. The chat starts again.',
};

/**
 * One try-out chat with the draft as it is drawn now. The chat lives here; the server keeps nothing. It goes on
 * when the draft changes, unless the step where it stands is gone.
 */
export function createPhoneStore(parts: PhoneParts) {
  const store = createStore<PhoneState>(() => ({ ...FRESH, form: 'buttons' }));
  let number = 0;
  let round = 0;

  const add = (line: Line): void => store.setState(({ lines }) => ({ lines: [...lines, line] }));
  const note = (text: Text): void => add({ id: number++, who: 'note', text });

  const ask = async (event: PhoneEvent): Promise<void> => {
    const mine = ++round;
    const { session, form } = store.getState();
    store.setState({ typing: true, failed: undefined });
    const result = await parts.simulate({
      draft: parts.flow(),
      ...(session === undefined ? {} : { session }),
      event,
      buttons: form,
    });
    if (mine !== round) return;
    if (!result.ok) {
      store.setState({ typing: false, failed: result.message, failedInDraft: result.inDraft });
      return;
    }
    const { answer } = result;
    const at = parts.now();
    store.setState((before) => ({
      typing: false,
      session: answer.session,
      vars: answer.vars,
      currentNode: answer.currentNode,
      path: event.kind === 'start' ? answer.path : [...before.path, ...answer.path],
      lines: [
        ...before.lines,
        ...(answer.understood === undefined
          ? []
          : [{ id: number++, who: 'note', text: answer.understood } satisfies Line]),
        ...answer.messages.map((message): Line => ({ id: number++, who: 'bot', at, message })),
        ...answer.notes.map((text): Line => ({ id: number++, who: 'note', text })),
      ],
    }));
  };

  const restart = async (why?: Text): Promise<void> => {
    round += 1;
    store.setState({ ...FRESH });
    if (why !== undefined) note(why);
    await ask({ kind: 'start' });
  };

  return {
    ...store,
    restart: () => restart(),

    /** The citizen says something. When the step where the chat stands is gone, the chat begins again and says so. */
    async send(event: PhoneEvent, said: Said): Promise<void> {
      const { currentNode, typing } = store.getState();
      if (typing) return;
      if (currentNode !== undefined && !parts.flow().nodes.some((node) => node.id === currentNode)) {
        await restart(NODE_GONE);
        return;
      }
      add({ id: number++, who: 'citizen', at: parts.now(), ...said });
      await ask(event);
    },

    /** The same chat with buttons drawn another way; what is on the screen stays. */
    setForm: (form: ButtonForm) => store.setState({ form }),

    /** Nobody is trying any more: the path goes dark. */
    close() {
      round += 1;
      store.setState({ ...FRESH });
    },
  };
}

export type PhoneStore = ReturnType<typeof createPhoneStore>;
