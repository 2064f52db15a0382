import type { Text } from '@danloi/engine/manifest';
import { createStore } from 'zustand/vanilla';
import { nodeById } from '../document/selectors.ts';
import { dayInWords } from '../ui/day.ts';
import type { PhoneEvent, Said } from './phone-event.ts';
import {
  type ButtonForm,
  chatOf,
  FIRST,
  FRESH,
  type Line,
  type PhoneParts,
  type PhoneState,
  type SimulateAnswer,
} from './phone-state.ts';
import { clockSet, failedStep, NOTES, startedAt, valueSet } from './phone-words.ts';
import { recorded, written } from './record.ts';
import { type Act as Done, playAgain } from './replay.ts';
import { clockOf, type Settings, settingsSent } from './settings.ts';

export type {
  ButtonForm,
  Line,
  PhoneButton,
  PhoneCard,
  PhoneMessage,
  PhoneParts,
  PhoneState,
  SimulateAnswer,
  Why,
} from './phone-state.ts';

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

/** Steps back that are kept. */
const MOST_BACK = 200;

/** What is in an event for the record; the tool's own acts are none of the citizen's. */
type Act = { said?: Said; fresh?: boolean; quiet?: boolean };

/**
 * One try-out chat with the draft as it is drawn now. The chat lives here; the server keeps nothing. It goes on
 * when the draft changes, unless the step where it stands is gone.
 */
export function createPhoneStore(parts: PhoneParts) {
  const store = createStore<PhoneState>(() => FIRST);
  let number = 0;
  let round = 0;
  /** Set where the language is to be told with the next event. */
  let language: string | undefined;

  const clock = (): number => parts.now() + store.getState().ahead;
  const add = (line: Line): void => store.setState(({ lines }) => ({ lines: [...lines, line] }));
  const note = (text: Text): void => add({ id: number++, who: 'note', text });
  const nameOf = (node: string): string => nodeById(parts.flow(), node)?.name ?? node;
  /** From here on "one step back" leads to the chat as it is now. */
  const remember = (): void =>
    store.setState((state) => ({
      before: [...state.before, chatOf(state)].slice(-MOST_BACK),
      followed: undefined,
    }));
  const done = (act: Done): void => store.setState(({ acts }) => ({ acts: [...acts, act] }));
  /** The chat being held again with a changed draft: what is done next waits for it. */
  let catchingUp: Promise<void> | undefined;

  const linesOf = (answer: SimulateAnswer, at: number): Line[] => {
    const notes = [
      ...answer.notes,
      ...(answer.failures ?? []).map(({ node, reason }) => failedStep(nameOf(node), reason)),
    ];
    return [
      ...(answer.understood === undefined ? [] : [{ who: 'note' as const, text: answer.understood }]),
      ...(answer.whys ?? []).map((why) => ({ who: 'why' as const, why })),
      ...answer.messages.map((message) => ({ who: 'bot' as const, at, message })),
      ...notes.map((text) => ({ who: 'note' as const, text })),
    ].map((line): Line => ({ id: number++, ...line }));
  };

  const ask = async (event: PhoneEvent, { said, fresh = false, quiet = false }: Act): Promise<void> => {
    const mine = ++round;
    const { session, form, settings, ahead } = store.getState();
    store.setState({ typing: true, failed: undefined });
    const result = await parts.simulate({
      draft: parts.flow(),
      ...(session === undefined ? {} : { session }),
      event,
      buttons: form,
      settings: settingsSent(settings, {
        at: ahead === 0 ? undefined : clock(),
        language: fresh && settings.language !== 'vi' ? settings.language : language,
      }),
    });
    if (mine !== round) return;
    if (!result.ok) {
      store.setState({ typing: false, failed: result.message, failedInDraft: result.inDraft });
      return;
    }
    language = undefined;
    const { answer } = result;
    const at = clock();
    store.setState((before) => ({
      typing: false,
      session: answer.session,
      vars: answer.vars,
      currentNode: answer.currentNode,
      due: dueIn(answer.session),
      record: quiet
        ? before.record
        : recorded(before.record, {
            said: written(event, said, minutesTo(before.due, at)),
            results: answer.results ?? [],
            at,
          }),
      path: fresh ? answer.path : [...before.path, ...answer.path],
      lines: [...before.lines, ...linesOf(answer, at)],
    }));
  };

  const restart = async (event: PhoneEvent = { kind: 'start' }, why?: Text): Promise<void> => {
    round += 1;
    // A session that begins speaks Vietnamese by itself.
    language = undefined;
    const { settings } = store.getState();
    const ahead = settings.at === undefined ? 0 : settings.at - parts.now();
    store.setState({ ...FRESH, ahead, apart: settings.language !== 'vi', begun: { event, settings } });
    if (why !== undefined) note(why);
    await ask(event, { fresh: true });
  };

  return {
    ...store,
    /** Begins anew: as a follower, or by a link with a code. */
    restart: (event?: PhoneEvent) => restart(event),

    /** The citizen says something. When the step where the chat stands is gone, the chat begins again and says so. */
    async send(event: PhoneEvent, said: Said): Promise<void> {
      await catchingUp;
      const { currentNode, typing } = store.getState();
      if (typing) return;
      const inner = currentNode?.split('/', 1)[0];
      if (inner !== undefined && nodeById(parts.flow(), inner) === undefined) {
        await restart({ kind: 'start' }, NOTES.nodeGone);
        return;
      }
      remember();
      done({ do: 'say', event, said });
      add({ id: number++, who: 'citizen', at: clock(), ...said });
      await ask(event, { said });
    },

    /** Nobody answers until the deadline of the step that waits; the clock is there then. */
    async letPass(): Promise<void> {
      await catchingUp;
      const { due, typing } = store.getState();
      if (due === undefined || typing) return;
      remember();
      done({ do: 'pass' });
      note(NOTES.passed);
      await ask({ kind: 'timer' }, { said: {} });
      store.setState(({ ahead }) => ({ ahead: Math.max(ahead, due - parts.now()) }));
    },

    /** The chat as it was before the last thing that was done. */
    back(): void {
      const last = store.getState().before.at(-1);
      if (last === undefined) return;
      round += 1;
      store.setState(({ before }) => ({
        ...last,
        before: before.slice(0, -1),
        typing: false,
        failed: undefined,
      }));
    },

    /** Goes on from this step with what is known by now, whatever the chat did before. */
    async startAt(node: string): Promise<void> {
      if (store.getState().session === undefined) await restart();
      if (store.getState().session === undefined) return;
      remember();
      done({ do: 'start', node });
      note(startedAt(nameOf(node)));
      store.setState({ apart: true, path: [] });
      await ask({ kind: 'start', node }, { quiet: true });
    },

    /** Gives a variable another value; it is read as an answer of the citizen is. */
    async setValue(name: string, title: string, value: string): Promise<void> {
      if (store.getState().session === undefined || store.getState().typing) return;
      remember();
      done({ do: 'value', name, title, value });
      store.setState({ apart: true });
      const { length } = store.getState().lines;
      await ask({ kind: 'set', name, value }, { quiet: true });
      // Where it was not taken, the answer says why.
      if (store.getState().lines.length === length && store.getState().failed === undefined)
        note(valueSet(title));
    },

    /** The world of the chat from its next message on. A language is spoken at once where a chat begins anew. */
    set(change: Partial<Settings>): void {
      const settings = { ...store.getState().settings, ...change };
      store.setState({ settings });
      if (store.getState().begun !== undefined) done({ do: 'set', change });
      if (change.language !== undefined) {
        language = change.language;
        store.setState({ apart: true });
      }
      if (!('at' in change)) return;
      store.setState({ ahead: settings.at === undefined ? 0 : settings.at - parts.now(), apart: true });
      const { day, time } = clockOf(clock());
      if (store.getState().lines.length > 0) note(clockSet(`${time}, ${dayInWords(day)}`));
    },

    /** Holds the chat again with the draft as it is now and the answers given so far; one that asks others only when told to. */
    async follow(told = false): Promise<void> {
      await catchingUp;
      const { begun, acts, form, path, settings } = store.getState();
      if (begun === undefined) return;
      if (!told && parts.asksOthers?.(path, settings) === true) {
        store.setState({ followed: 'asks' });
        return;
      }
      const mine = ++round;
      const player = createPhoneStore(parts);
      const again = async () => {
        const followed = await playAgain(player, { begun, acts, form }, parts.flow);
        if (mine !== round) return;
        const chat = player.getState();
        // Nothing came of it: what was heard stays, with why.
        if (followed === 'broken' && store.getState().lines.length > 0) {
          store.setState({ typing: false, followed });
          return;
        }
        number = Math.max(number, ...chat.lines.map(({ id }) => id + 1));
        const { before, failed, failedInDraft } = chat;
        store.setState({ ...chatOf(chat), before, failed, failedInDraft, typing: false, followed });
      };
      catchingUp = again();
      await catchingUp;
      catchingUp = undefined;
    },

    setFollow: (follow: boolean) => store.setState({ follow }),

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
