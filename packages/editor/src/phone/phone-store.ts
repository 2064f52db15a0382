import type { Flow, RecordedResult } from '@danloi/engine/flow';
import type { Text } from '@danloi/engine/manifest';
import type { printMessage } from '@danloi/engine/paths/message-lines';
import { createStore } from 'zustand/vanilla';
import type { PhoneEvent, Said } from './phone-event.ts';
import { NOTHING_RECORDED, type Recorded, recorded, written } from './record.ts';

export type ButtonForm = 'buttons' | 'list' | 'numbers';

/** A bubble as the server's try-out answers it: what goes out to a channel. */
export type PhoneMessage = Parameters<typeof printMessage>[0];
export type PhoneButton = NonNullable<PhoneMessage['buttons']>[number];
export type PhoneCard = NonNullable<PhoneMessage['cards']>[number];

/** What the server answers to one event; `session` goes back to it with the next. */
export interface SimulateAnswer {
  session: unknown;
  messages: PhoneMessage[];
  path: { node: string; port?: string }[];
  vars: Record<string, unknown>;
  currentNode?: string;
  notes: Text[];
  understood?: Text;
  /** Steps whose code failed, with what is known of it. */
  failures?: { node: string; reason: string }[];
  /** What effects gave: kept with a conversation that becomes a test. */
  results?: RecordedResult[];
}

export type Line =
  | { id: number; who: 'bot'; at: number; message: PhoneMessage }
  | ({ id: number; who: 'citizen'; at: number } & Said)
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
  /** When the step that waits gives up, ms since 1970; undefined where nothing is due. */
  due: number | undefined;
  /** What happened so far, as a test keeps it. */
  record: Recorded;
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

const FRESH = {
  lines: [],
  typing: false,
  failed: undefined,
  failedInDraft: false,
  path: [],
  currentNode: undefined,
  vars: {},
  session: undefined,
  due: undefined,
  record: NOTHING_RECORDED,
} as const;

const failed = (name: string, reason: string): Text => ({
  vi: `Bước “${name}” gặp lỗi nên đi lối dự phòng. Chi tiết cho người vận hành: ${reason}`,
  en: `The step “${name}” failed and took another way. For whoever runs the server: ${reason}`,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The deadline in a session, which otherwise only the server reads. */
function dueIn(session: unknown): number | undefined {
  const context = isRecord(session) ? session.context : undefined;
  const timer = isRecord(context) ? context.timer : undefined;
  const due = isRecord(timer) ? timer.due : undefined;
  return typeof due === 'number' ? due : undefined;
}

/** Whole minutes until a deadline is surely over. */
const minutesTo = (due: number | undefined, now: number): number =>
  due === undefined ? 0 : Math.max(1, Math.ceil((due - now) / 60_000));

const PASSED: Text = {
  vi: 'Không ai trả lời, đã hết thời gian chờ.',
  en: 'Nobody answered; the time is over.',
};

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

  /** Without anything said the chat begins with this event. */
  const ask = async (event: PhoneEvent, said?: Said): Promise<void> => {
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
      due: dueIn(answer.session),
      record: recorded(before.record, {
        said: written(event, said, minutesTo(before.due, at)),
        results: answer.results ?? [],
        at,
      }),
      path: said === undefined ? answer.path : [...before.path, ...answer.path],
      lines: [
        ...before.lines,
        ...(answer.understood === undefined
          ? []
          : [{ id: number++, who: 'note', text: answer.understood } satisfies Line]),
        ...answer.messages.map((message): Line => ({ id: number++, who: 'bot', at, message })),
        ...answer.notes.map((text): Line => ({ id: number++, who: 'note', text })),
        ...(answer.failures ?? []).map(
          ({ node, reason }): Line => ({
            id: number++,
            who: 'note',
            text: failed(parts.flow().nodes.find((one) => one.id === node)?.name ?? node, reason),
          }),
        ),
      ],
    }));
  };

  const restart = async (event: PhoneEvent = { kind: 'start' }, why?: Text): Promise<void> => {
    round += 1;
    store.setState({ ...FRESH });
    if (why !== undefined) note(why);
    await ask(event);
  };

  return {
    ...store,
    /** Begins anew: as a follower, or by a link with a code. */
    restart: (event?: PhoneEvent) => restart(event),

    /** The citizen says something. When the step where the chat stands is gone, the chat begins again and says so. */
    async send(event: PhoneEvent, said: Said): Promise<void> {
      const { currentNode, typing } = store.getState();
      if (typing) return;
      if (currentNode !== undefined && !parts.flow().nodes.some((node) => node.id === currentNode)) {
        await restart({ kind: 'start' }, NODE_GONE);
        return;
      }
      add({ id: number++, who: 'citizen', at: parts.now(), ...said });
      await ask(event, said);
    },

    /** Nobody answers until the deadline of the step that waits. */
    async letPass(): Promise<void> {
      const { due, typing } = store.getState();
      if (due === undefined || typing) return;
      note(PASSED);
      await ask({ kind: 'timer' }, {});
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
